package dev.settle.domain.billing;

import dev.settle.domain.billing.SlowPeriods.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** On which days of a period a seat is billed. */
final class SlowPresence {
    private final RandomPolicy policy;
    private final Function<Stretch, List<SlowSeats.Seat>> seats;
    private final LocalDate opened;
    private final LocalDate paidFrom;
    private final SlowOpenings openings;
    private final LocalDate gone;
    private final LocalDate goneRecorded;

    /**
     * @param seats    those a period counts
     * @param opened   the day the subscription was recorded
     * @param paidFrom the first day that costs something
     * @param openings where free time ends
     * @param all      every seat
     */
    SlowPresence(
            RandomPolicy policy,
            Function<Stretch, List<SlowSeats.Seat>> seats,
            LocalDate opened,
            LocalDate paidFrom,
            SlowOpenings openings,
            SlowSeats all) {
        this.policy = policy;
        this.seats = seats;
        this.opened = opened;
        this.paidFrom = paidFrom;
        this.openings = openings;
        this.gone = all.gone();
        this.goneRecorded = all.goneRecorded();
    }

    List<LocalDate> billedDays(SlowSeats.Seat seat, Stretch stretch) {
        if (!begins(stretch, "billing.quantityBasis", "TIME_WEIGHTED")) {
            boolean counted = isCounted(seat, stretch);
            LocalDate from = stretch.bridge() ? stretch.from() : stretch.wholeFrom();
            LocalDate to = stretch.bridge() ? stretch.to() : stretch.wholeTo();
            return counted ? days(from, to) : List.of();
        }
        boolean fromTheFirstDay =
                seat.came().isBefore(stretch.from()) || !seat.came().isAfter(begun(stretch));
        LocalDate from = seat.came();
        if (fromTheFirstDay) {
            from = stretch.from();
        } else if (came(seat, "proration.onAdd", "NONE")) {
            if (!came(seat, "proration.midPeriodAdd", "FULL_NOW")
                    && !came(seat, "proration.midPeriodAdd", "FULL_ON_NEXT_INVOICE")) {
                return List.of();
            }
            from = begun(stretch);
        }
        LocalDate to = asTheyLeave(stretch);
        if (!seat.cancelled() && seat.left().isBefore(to) && !removed(seat, "NONE")) {
            to = seat.left();
        }
        return opened(seat, stretch, days(from, to));
    }

    private LocalDate begun(Stretch stretch) {
        return stretch.from().equals(paidFrom) ? stretch.wholeFrom() : stretch.from();
    }

    /** The days that are left of those, or more of them, where free time ends while a seat is there that has paid none. */
    private List<LocalDate> opened(SlowSeats.Seat seat, Stretch stretch, List<LocalDate> days) {
        LocalDate came = seat.came().isBefore(stretch.from()) ? stretch.from() : seat.came();
        LocalDate left = left(seat).isBefore(stretch.to()) ? left(seat) : stretch.to();
        Optional<LocalDate> opening = openings.afterFreeTimeFrom(came, left).filter(days::contains);
        if (opening.filter(openings::isFreeUntilAnchor).isPresent()) {
            return days.stream().filter(opening.get()::isAfter).toList();
        }
        return opening.isPresent() && !openings.isDaily(opening.get())
                ? days(begun(stretch), days.get(days.size() - 1).plusDays(1))
                : days;
    }

    private boolean removed(SlowSeats.Seat seat, String value) {
        return says(seat.leftEffective(), seat.leftRecorded(), "proration.onRemove", value);
    }

    /** To leave before the others earns nothing and costs nothing; who gets days back for either gets the more of them. */
    private LocalDate asTheyLeave(Stretch stretch) {
        boolean daily = gone.isBefore(stretch.to()) && !says(gone, goneRecorded, "proration.onCancel", "NONE");
        return daily ? gone : stretch.to();
    }

    /** The first day it is not there: nobody is once all have left, even where the day of a removal counts as used. */
    LocalDate left(SlowSeats.Seat seat) {
        return seat.left().isAfter(gone) ? gone : seat.left();
    }

    boolean isPresent(SlowSeats.Seat seat, Stretch stretch) {
        LocalDate left = left(seat);
        boolean inTime = left.isAfter(stretch.from()) || leftTooLate(seat, stretch);
        boolean asItBegan = seat.came().equals(left) && seat.since().isBefore(left) && leftTooLate(seat, stretch);
        return (seat.came().isBefore(left) || asItBegan) && seat.came().isBefore(stretch.to()) && inTime;
    }

    /** Who leaves in two ways on a day has left in time when one of them was told in time. */
    private boolean leftTooLate(SlowSeats.Seat seat, Stretch stretch) {
        LocalDate left = left(seat);
        boolean itself =
                seat.leftRecorded().equals(left) && seat.leftEffective().equals(left);
        return !begins(stretch, "billing.mode", "ARREARS")
                && left.equals(stretch.from())
                && (itself || left.isBefore(seat.left()))
                && (seat.cancelled() || left.isBefore(gone) || goneRecorded.equals(gone));
    }

    private boolean isCounted(SlowSeats.Seat seat, Stretch stretch) {
        return switch (policy.beginning(stretch.from(), "billing.quantityBasis", opened)) {
            case "ANY_PRESENCE" -> true;
            case "HIGH_WATER" -> isThere(seat, peak(stretch), stretch);
            case "SNAPSHOT_START" -> {
                LocalDate begins = stretch.bridge() ? stretch.from() : stretch.wholeFrom();
                yield isThere(seat, begins, stretch)
                        && !(seat.added()
                                && seat.came().equals(begins)
                                && seat.cameEffective().equals(seat.cameRecorded())
                                && !seat.cameRecorded().isBefore(begins));
            }
            default -> isThere(seat, stretch.to().minusDays(1), stretch);
        };
    }

    private LocalDate peak(Stretch stretch) {
        LocalDate peak = stretch.from();
        long most = -1;
        for (LocalDate day : days(stretch.from(), stretch.to())) {
            long there = 0;
            for (SlowSeats.Seat seat : seats.apply(stretch)) {
                there += isPresent(seat, stretch) && isThere(seat, day, stretch) ? 1 : 0;
            }
            if (there > most) {
                most = there;
                peak = day;
            }
        }
        return peak;
    }

    private boolean isThere(SlowSeats.Seat seat, LocalDate day, Stretch stretch) {
        boolean stays = left(seat).isAfter(day) || day.equals(stretch.from()) && leftTooLate(seat, stretch);
        return !seat.came().isAfter(day) && stays;
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? from.datesUntil(to).toList() : List.of();
    }

    private boolean begins(Stretch stretch, String key, String value) {
        return policy.beginning(stretch.from(), key, opened).equals(value);
    }

    /** Who was there in free time comes by the plan that ended it. */
    private boolean came(SlowSeats.Seat seat, String key, String value) {
        boolean waited = seat.since().isBefore(seat.came()) && seat.came().equals(paidFrom);
        return waited
                ? openings.says(seat.came(), key, value)
                : says(seat.cameEffective(), seat.cameRecorded(), key, value);
    }

    private boolean says(LocalDate day, LocalDate acted, String key, String value) {
        return policy.on(day, key, acted).equals(value);
    }
}
