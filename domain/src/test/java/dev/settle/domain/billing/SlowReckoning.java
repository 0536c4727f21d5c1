package dev.settle.domain.billing;

import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SubscriptionFacts;
import dev.settle.domain.subscription.Timeline;
import dev.settle.domain.subscription.TrialClock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a subscription owes when everything is known, reckoned the slow way: seat by seat and day by day, from the facts
 * and the sentences of the policy. It shares nothing with billing but the days on which one cycle hands over to another, and the clock of a trial.
 */
final class SlowReckoning {
    private final RandomPolicy policy;
    private final Timeline timeline;
    private final LocalDate start;
    private final LocalDate paidFrom;
    private final LocalDate gone;
    private final Map<CountSource, List<SlowSeats.Seat>> counts = new EnumMap<>(CountSource.class);
    private final List<Agreement> agreements = new ArrayList<>();
    private final String agreement;
    private final List<Chosen> plans = new ArrayList<>();

    /** A plan that somebody chose; it rules from the day it takes over, unless one chosen for a later day does. */
    private record Chosen(Plan plan, LocalDate effective, long seq, LocalDate takesOver) {}

    /** One billing period, found by walking. */
    private record Stretch(LocalDate from, LocalDate to, LocalDate wholeFrom, LocalDate wholeTo, boolean bridge) {}

    SlowReckoning(RandomPolicy policy, String subscription, List<Recorded> all, Timeline timeline, TrialClock clock) {
        this.policy = policy;
        this.timeline = timeline;
        this.start = timeline.start();
        List<Recorded> entries = all.stream()
                .filter(entry -> entry.fact() instanceof SubscriptionFacts about
                        && about.subscription().equals(subscription))
                .toList();
        all.stream()
                .filter(entry -> entry.fact() instanceof AgreementAccepted)
                .forEach(entry -> agreements.add(((AgreementAccepted) entry.fact()).agreement()));
        this.agreement = entries.stream()
                .filter(entry -> entry.fact() instanceof SubscriptionFacts.SubscriptionStarted)
                .map(entry -> ((SubscriptionFacts.SubscriptionStarted) entry.fact()).agreement())
                .findFirst()
                .orElseThrow();
        entries.stream()
                .filter(entry -> entry.fact() instanceof SubscriptionFacts.PlanChanged
                        || entry.fact() instanceof SubscriptionFacts.SubscriptionStarted)
                .sorted(Comparator.comparing(SlowReckoning::effective).thenComparingLong(Recorded::seq))
                .forEach(this::choose);
        this.paidFrom = plans.stream()
                .map(Chosen::takesOver)
                .filter(day -> !planOn(day).isFree())
                .min(LocalDate::compareTo)
                .orElse(start);
        LocalDate last = LocalDate.MAX;
        for (CountSource source : CountSource.values()) {
            SlowSeats seats = new SlowSeats(entries, source, on -> says(on, "proration.changeDay", "USED"))
                    .leaving(clock.declined());
            last = seats.gone();
            counts.put(
                    source,
                    clock.billedFrom()
                            .map(day -> seats.from(day.isAfter(paidFrom) ? day : paidFrom))
                            .orElse(List.of()));
        }
        this.gone = last;
    }

    private void choose(Recorded entry) {
        if (entry.fact() instanceof SubscriptionFacts.SubscriptionStarted started) {
            plans.add(new Chosen(started.plan(), start, entry.seq(), start));
        } else if (entry.fact() instanceof SubscriptionFacts.PlanChanged changed) {
            LocalDate day = changed.effective();
            while (!changed.prorated() && !planOn(changed.effective()).isFree() && !isBoundary(day)) {
                day = day.plusDays(1);
            }
            plans.add(new Chosen(changed.plan(), changed.effective(), entry.seq(), day));
        }
    }

    private static LocalDate effective(Recorded entry) {
        return entry.fact() instanceof SubscriptionFacts.PlanChanged changed
                ? changed.effective()
                : ((SubscriptionFacts.SubscriptionStarted) entry.fact()).start();
    }

    /** The rounded sum of its periods up to a day, by currency, in minor units. */
    Map<Currency, Long> owedUpTo(LocalDate covered) {
        Map<Currency, Long> total = new HashMap<>();
        for (LocalDate day = start; day.isBefore(covered); ) {
            Stretch stretch = stretch(day);
            owed(stretch).forEach((currency, minor) -> total.merge(currency, minor, Long::sum));
            day = stretch.to();
        }
        total.values().removeIf(minor -> minor == 0);
        return total;
    }

    private Map<Currency, Long> owed(Stretch stretch) {
        Map<Currency, BigInteger> parts = new HashMap<>();
        for (SlowSeats.Seat seat : seats(stretch)) {
            if (isPresent(seat, stretch)) {
                for (LocalDate day : billedDays(seat, stretch)) {
                    Plan plan = planOf(seat, day, stretch);
                    if (!plan.isFree()) {
                        BigInteger part = BigInteger.valueOf(plan.unitPrice().minorUnits())
                                .multiply(weight(day, stretch));
                        parts.merge(plan.currency(), part, BigInteger::add);
                    }
                }
            }
        }
        BigInteger divisor = BigInteger.ZERO;
        for (LocalDate day = stretch.wholeFrom(); day.isBefore(stretch.wholeTo()); day = day.plusDays(1)) {
            divisor = divisor.add(weight(day, stretch));
        }
        BigDecimal left = left(stretch);
        BigDecimal whole = new BigDecimal(divisor);
        RoundingMode mode = RoundingMode.valueOf(policy.on(stretch.from(), "money.rounding"));
        Map<Currency, Long> owed = new HashMap<>();
        parts.forEach((currency, part) -> owed.put(
                currency,
                new BigDecimal(part).multiply(left).divide(whole, 0, mode).longValueExact()));
        return owed;
    }

    /** What discounts leave of one. */
    private BigDecimal left(Stretch stretch) {
        BigDecimal left = BigDecimal.ONE;
        for (Agreement accepted : agreements) {
            if (accepted.id().equals(agreement) || says(stretch.from(), "discount.scope", "ACCOUNT")) {
                for (Discount discount : accepted.discounts()) {
                    BigDecimal percent = new BigDecimal(discount.percent().numerator())
                            .divide(new BigDecimal(discount.percent().denominator()));
                    left = left.multiply(
                            BigDecimal.valueOf(100).subtract(percent).movePointLeft(2));
                }
            }
        }
        return left;
    }

    private List<SlowSeats.Seat> seats(Stretch stretch) {
        return counts.get(CountSource.valueOf(policy.on(stretch.from(), "billing.quantitySource")));
    }

    private List<LocalDate> billedDays(SlowSeats.Seat seat, Stretch stretch) {
        if (!says(stretch.from(), "billing.quantityBasis", "TIME_WEIGHTED")) {
            boolean counted = isCounted(seat, stretch);
            LocalDate from = stretch.bridge() ? stretch.from() : stretch.wholeFrom();
            LocalDate to = stretch.bridge() ? stretch.to() : stretch.wholeTo();
            return counted ? days(from, to) : List.of();
        }
        boolean fromTheFirstDay = seat.came().isBefore(stretch.from())
                || !seat.came().isAfter(stretch.from().equals(paidFrom) ? stretch.wholeFrom() : stretch.from());
        LocalDate from = seat.came();
        if (fromTheFirstDay) {
            from = stretch.from();
        } else if (says(seat.cameEffective(), "proration.onAdd", "NONE")) {
            if (!says(seat.cameEffective(), "proration.midPeriodAdd", "FULL_NOW")
                    && !says(seat.cameEffective(), "proration.midPeriodAdd", "FULL_ON_NEXT_INVOICE")) {
                return List.of();
            }
            from = stretch.from().equals(paidFrom) ? stretch.wholeFrom() : stretch.from();
        }
        boolean early = seat.left().isBefore(stretch.to());
        boolean daily = early
                && !says(seat.leftEffective(), seat.cancelled() ? "proration.onCancel" : "proration.onRemove", "NONE");
        return days(from, daily ? seat.left() : early && !seat.cancelled() ? asIfItStayed(stretch) : stretch.to());
    }

    /** To leave before the others earns nothing and costs nothing. */
    private LocalDate asIfItStayed(Stretch stretch) {
        boolean daily = gone.isBefore(stretch.to()) && !says(gone, "proration.onCancel", "NONE");
        return daily ? gone : stretch.to();
    }

    private boolean isPresent(SlowSeats.Seat seat, Stretch stretch) {
        boolean inTime = seat.left().isAfter(stretch.from()) || leftTooLate(seat, stretch);
        boolean asItBegan =
                seat.came().equals(seat.left()) && seat.since().isBefore(seat.left()) && leftTooLate(seat, stretch);
        return (seat.came().isBefore(seat.left()) || asItBegan) && seat.came().isBefore(stretch.to()) && inTime;
    }

    private boolean leftTooLate(SlowSeats.Seat seat, Stretch stretch) {
        return !says(stretch.from(), "billing.mode", "ARREARS")
                && seat.left().equals(stretch.from())
                && seat.leftRecorded().equals(seat.left())
                && seat.leftEffective().equals(seat.left());
    }

    private boolean isCounted(SlowSeats.Seat seat, Stretch stretch) {
        return switch (policy.on(stretch.from(), "billing.quantityBasis")) {
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
            for (SlowSeats.Seat seat : seats(stretch)) {
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
        boolean stays = seat.left().isAfter(day) || day.equals(stretch.from()) && leftTooLate(seat, stretch);
        return !seat.came().isAfter(day) && stays;
    }

    /** Days outside a seat's presence that are billed all the same go by the plan of the nearest day inside. */
    private Plan planOf(SlowSeats.Seat seat, LocalDate day, Stretch stretch) {
        LocalDate last = seat.left().isBefore(stretch.to()) ? seat.left() : stretch.to();
        LocalDate near = day.isBefore(last) ? day : last.minusDays(1);
        for (LocalDate least : List.of(seat.came(), stretch.from())) {
            near = near.isBefore(least) ? least : near;
        }
        return planOn(near);
    }

    private Plan planOn(LocalDate day) {
        return plans.stream()
                .filter(chosen -> !chosen.takesOver().isAfter(day))
                .max(Comparator.comparing(Chosen::effective).thenComparingLong(Chosen::seq))
                .orElseThrow()
                .plan();
    }

    private Stretch stretch(LocalDate from) {
        BillingCycle cycle = timeline.cycleOn(from);
        LocalDate wholeFrom = from;
        while (!isAnchor(cycle, wholeFrom)) {
            wholeFrom = wholeFrom.minusDays(1);
        }
        LocalDate wholeTo = from.plusDays(1);
        while (!isAnchor(cycle, wholeTo)) {
            wholeTo = wholeTo.plusDays(1);
        }
        LocalDate to = from.plusDays(1);
        while (!isBoundary(to)) {
            to = to.plusDays(1);
        }
        boolean bridge =
                from.isAfter(start) && !from.equals(paidFrom) && !from.equals(wholeFrom) || !to.equals(wholeTo);
        return new Stretch(from, to, wholeFrom, wholeTo, bridge);
    }

    private boolean isBoundary(LocalDate day) {
        return timeline.cycleStartOn(day).equals(day) || isAnchor(timeline.cycleOn(day), day);
    }

    private static boolean isAnchor(BillingCycle cycle, LocalDate day) {
        int count = cycle.length().count();
        if (cycle.length().unit() == PeriodLength.Unit.MONTHS) {
            long months = 12L * (day.getYear() - cycle.epoch().getYear())
                    + day.getMonthValue()
                    - cycle.epoch().getMonthValue();
            return Math.floorMod(months, count) == 0
                    && day.getDayOfMonth() == Math.min(cycle.anchorDay(), day.lengthOfMonth());
        }
        int days = cycle.length().unit() == PeriodLength.Unit.WEEKS ? 7 * count : count;
        return Math.floorMod(ChronoUnit.DAYS.between(cycle.epoch(), day), days) == 0;
    }

    private BigInteger weight(LocalDate day, Stretch stretch) {
        long thirty = thirty(day.plusDays(1)) - thirty(day);
        return BigInteger.valueOf(says(stretch.from(), "proration.denominator", "FIXED_30") ? thirty : 1);
    }

    private static long thirty(LocalDate day) {
        return 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(30, day.getDayOfMonth());
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? from.datesUntil(to).toList() : List.of();
    }

    private boolean says(LocalDate day, String key, String value) {
        return policy.on(day, key).equals(value);
    }
}
