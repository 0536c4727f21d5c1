package dev.settle.domain.billing;

import dev.settle.domain.journal.Recorded;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Mark;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Every single seat a subscription ever had: when it came and when it left. */
final class SlowSeats {
    /**
     * @param since the day it came; {@code came} is the day that counts
     * @param left  a far day while it stays
     */
    record Seat(
            boolean added,
            LocalDate since,
            LocalDate came,
            LocalDate cameRecorded,
            LocalDate cameEffective,
            LocalDate left,
            LocalDate leftRecorded,
            LocalDate leftEffective,
            boolean cancelled) {
        boolean isHere() {
            return left.equals(LocalDate.MAX);
        }

        Seat comes(LocalDate day) {
            return new Seat(
                    added, since, day, cameRecorded, cameEffective, left, leftRecorded, leftEffective, cancelled);
        }

        Seat leaves(LocalDate day, LocalDate recorded, LocalDate effective, boolean cancel) {
            return new Seat(added, since, came, cameRecorded, cameEffective, day, recorded, effective, cancel);
        }
    }

    private record Step(long seq, LocalDate recorded, SubscriptionFacts.SeatsChanged change) {}

    private final List<Seat> seats = new ArrayList<>();
    private final BiPredicate<LocalDate, LocalDate> changeDayUsed;
    private LocalDate gone = LocalDate.MAX;
    private LocalDate goneRecorded = LocalDate.MAX;

    /**
     * @param entries       about one subscription
     * @param source        the count that is reckoned
     * @param changeDayUsed by the day of a change and the day it was recorded
     */
    SlowSeats(List<Recorded> entries, CountSource source, BiPredicate<LocalDate, LocalDate> changeDayUsed) {
        this.changeDayUsed = changeDayUsed;
        List<Step> steps = new ArrayList<>();
        Optional<Recorded> end = Optional.empty();
        Optional<LocalDate> term = Optional.empty();
        LocalDate opened = LocalDate.MAX;
        for (Recorded entry : entries) {
            if (entry.fact() instanceof SubscriptionFacts.SubscriptionStarted started) {
                term = started.until();
                opened = entry.day();
                for (int i = 0; i < started.seats() && source != CountSource.ASSIGNED; i++) {
                    come(false, started.start(), entry.day(), started.start());
                }
            } else if (entry.fact() instanceof SubscriptionFacts.SubscriptionCancelled) {
                end = Optional.of(entry);
            } else if (entry.fact() instanceof SubscriptionFacts.SeatsChanged changed && changed.source() == source) {
                steps.removeIf(step -> changed.supersedes()
                        && step.change().effective().isAfter(changed.effective())
                        && step.change().effective().isAfter(entry.day()));
                steps.add(new Step(entry.seq(), entry.day(), changed));
            }
        }
        LocalDate last = end.map(entry -> ((SubscriptionFacts.SubscriptionCancelled) entry.fact()).effective())
                .orElse(LocalDate.MAX);
        boolean termEnds = term.isPresent() && !term.get().isAfter(last);
        last = termEnds ? term.get() : last;
        gone = last;
        goneRecorded = termEnds ? opened : end.map(Recorded::day).orElse(LocalDate.MAX);
        long told = termEnds ? 0 : end.map(Recorded::seq).orElse(0L);
        steps.stream()
                .filter(step -> step.change().effective().isBefore(gone)
                        || step.change().effective().equals(gone) && step.seq() < told)
                .sorted(Comparator.comparing((Step step) -> step.change().effective())
                        .thenComparingLong(Step::seq))
                .collect(Collectors.groupingBy(
                        step -> List.of(step.change().effective(), step.recorded()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(this::take);
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).isHere() && (termEnds || end.isPresent())) {
                LocalDate said = termEnds ? LocalDate.MIN : end.orElseThrow().day();
                seats.set(i, seats.get(i).leaves(last, said, last, true));
            }
        }
    }

    /** Who declines leaves with all that are there. */
    SlowSeats leaving(Optional<Mark> declined) {
        declined.filter(mark -> isSooner(mark, gone, goneRecorded)).ifPresent(mark -> {
            gone = mark.effective();
            goneRecorded = mark.recorded();
        });
        declined.ifPresent(mark -> seats.replaceAll(seat -> seat.isHere()
                        || seat.leftEffective().isAfter(mark.effective())
                        || seat.cancelled() && isSooner(mark, seat.leftEffective(), seat.leftRecorded())
                ? seat.leaves(mark.effective(), mark.recorded(), mark.effective(), true)
                : seat));
        return this;
    }

    /** Of two ends for one day the one counts that was told before. */
    private static boolean isSooner(Mark mark, LocalDate end, LocalDate told) {
        return mark.effective().isBefore(end)
                || mark.effective().equals(end) && mark.recorded().isBefore(told);
    }

    /** The day it was said that all leave; none while somebody may stay, the first while that was agreed from the start. */
    LocalDate goneRecorded() {
        return goneRecorded;
    }

    /** The first day nobody is there any more; a far day while somebody may stay. */
    LocalDate gone() {
        return gone;
    }

    /** All of them, as if nobody had come before a day. */
    List<Seat> from(LocalDate day) {
        return seats.stream()
                .map(seat -> seat.came().isBefore(day) ? seat.comes(day) : seat)
                .toList();
    }

    /** What was recorded on one day for one day counts by its sum. */
    private void take(List<Step> together) {
        LocalDate day = together.get(0).change().effective();
        LocalDate recorded = together.get(0).recorded();
        LocalDate counts = day.plusDays(changeDayUsed.test(day, recorded) ? 1 : 0);
        long here = seats.stream().filter(Seat::isHere).count();
        long wanted = here;
        for (Step step : together) {
            wanted = step.change().absolute()
                    ? step.change().value()
                    : Math.max(0, wanted + step.change().value());
        }
        for (int i = 0; i < seats.size() && here < wanted; i++) {
            if (!seats.get(i).isHere() && seats.get(i).leftEffective().equals(day)) {
                seats.set(i, seats.get(i).leaves(LocalDate.MAX, LocalDate.MAX, LocalDate.MAX, false));
                here++;
            }
        }
        for (; here < wanted; here++) {
            come(true, counts, recorded, day);
        }
        for (int i = seats.size() - 1; i >= 0 && here > wanted; i--) {
            Seat seat = seats.get(i);
            if (seat.isHere()) {
                here--;
                if (seat.added() && seat.cameEffective().equals(day)) {
                    seats.remove(i);
                } else {
                    seats.set(i, seat.leaves(counts, recorded, day, false));
                }
            }
        }
    }

    private void come(boolean added, LocalDate day, LocalDate recorded, LocalDate effective) {
        seats.add(new Seat(added, day, day, recorded, effective, LocalDate.MAX, LocalDate.MAX, LocalDate.MAX, false));
    }
}
