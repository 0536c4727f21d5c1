package dev.settle.domain.billing;

import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.billing.SlowPeriods.Stretch;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a subscription owes when everything is known, reckoned the slow way: seat by seat and day by day, from the facts
 * and the sentences of the policy. It shares nothing with billing but the days on which one cycle hands over to another, and the clock of a trial.
 */
final class SlowReckoning {
    private final RandomPolicy policy;
    private final SlowPeriods periods;
    private final SlowPlans plans;
    private final LocalDate start;
    private final LocalDate opened;
    private final long openedBy;
    private final LocalDate paidFrom;
    private final SlowOpenings openings;
    private final SlowPresence presence;
    private final Map<CountSource, List<SlowSeats.Seat>> counts = new EnumMap<>(CountSource.class);
    private final List<Recorded> agreements = new ArrayList<>();
    private final String agreement;

    SlowReckoning(RandomPolicy policy, String subscription, List<Recorded> all, Timeline timeline, TrialClock clock) {
        this.policy = policy;
        this.periods = new SlowPeriods(timeline);
        this.start = timeline.start();
        List<Recorded> entries = all.stream()
                .filter(entry -> entry.fact() instanceof SubscriptionFacts about
                        && about.subscription().equals(subscription))
                .toList();
        all.stream().filter(entry -> entry.fact() instanceof AgreementAccepted).forEach(agreements::add);
        Recorded opening = entries.stream()
                .filter(entry -> entry.fact() instanceof SubscriptionFacts.SubscriptionStarted)
                .findFirst()
                .orElseThrow();
        this.opened = opening.day();
        this.openedBy = opening.seq();
        this.agreement = ((SubscriptionFacts.SubscriptionStarted) opening.fact()).agreement();
        this.plans = new SlowPlans(entries, periods);
        this.paidFrom = plans.paidFrom();
        this.openings = new SlowOpenings(policy, plans);
        Map<CountSource, SlowSeats> everySeat = new EnumMap<>(CountSource.class);
        for (CountSource source : CountSource.values()) {
            SlowSeats seats = new SlowSeats(
                            entries, source, (on, acted) -> says(on, acted, "proration.changeDay", "USED"))
                    .leaving(clock.declined());
            everySeat.put(source, seats);
            counts.put(
                    source,
                    clock.billedFrom()
                            .map(day -> seats.from(day.isAfter(paidFrom) ? day : paidFrom))
                            .orElse(List.of()));
        }
        this.presence =
                new SlowPresence(policy, this::seats, opened, paidFrom, openings, everySeat.get(CountSource.PURCHASED));
    }

    /** The rounded sum of its periods up to a day, by currency, in minor units. */
    Map<Currency, Long> owedUpTo(LocalDate covered) {
        Map<Currency, Long> total = new HashMap<>();
        stretchesUpTo(covered)
                .forEach(
                        stretch -> owed(stretch).forEach((currency, minor) -> total.merge(currency, minor, Long::sum)));
        total.values().removeIf(minor -> minor == 0);
        return total;
    }

    /** Whether anybody is billed a day of its periods up to a day, at whatever price. */
    boolean billsAnybodyUpTo(LocalDate covered) {
        return stretchesUpTo(covered)
                .anyMatch(stretch -> seats(stretch).stream().anyMatch(seat -> isBilled(seat, stretch)));
    }

    private Stream<Stretch> stretchesUpTo(LocalDate covered) {
        return Stream.iterate(
                periods.from(start, paidFrom),
                stretch -> stretch.from().isBefore(covered),
                stretch -> periods.from(stretch.to(), paidFrom));
    }

    private boolean isBilled(SlowSeats.Seat seat, Stretch stretch) {
        return presence.isPresent(seat, stretch)
                && presence.billedDays(seat, stretch).stream()
                        .anyMatch(day -> !planOf(seat, day, stretch).isFree());
    }

    private Map<Currency, Long> owed(Stretch stretch) {
        Map<Currency, BigInteger> parts = new HashMap<>();
        for (SlowSeats.Seat seat : seats(stretch)) {
            if (presence.isPresent(seat, stretch)) {
                for (LocalDate day : presence.billedDays(seat, stretch)) {
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
        RoundingMode mode = RoundingMode.valueOf(policy.beginning(stretch.from(), "money.rounding", opened));
        Map<Currency, Long> owed = new HashMap<>();
        parts.forEach((currency, part) -> owed.put(
                currency,
                new BigDecimal(part).multiply(left).divide(whole, 0, mode).longValueExact()));
        return owed;
    }

    /** What discounts leave of one: each code once, as its own agreement has it before any other's. */
    private BigDecimal left(Stretch stretch) {
        Map<String, Discount> codes = new LinkedHashMap<>();
        for (boolean own : new boolean[] {true, false}) {
            for (Recorded entry : agreements) {
                Agreement accepted = ((AgreementAccepted) entry.fact()).agreement();
                if (accepted.id().equals(agreement) == own && (own || counts(entry, accepted, stretch))) {
                    accepted.discounts().forEach(discount -> codes.putIfAbsent(discount.code(), discount));
                }
            }
        }
        BigDecimal left = BigDecimal.ONE;
        for (Discount discount : codes.values()) {
            BigDecimal percent = new BigDecimal(discount.percent().numerator())
                    .divide(new BigDecimal(discount.percent().denominator()));
            left = left.multiply(BigDecimal.valueOf(100).subtract(percent).movePointLeft(2));
        }
        return left;
    }

    private boolean counts(Recorded entry, Agreement accepted, Stretch stretch) {
        return begins(stretch, "discount.scope", "ACCOUNT")
                && (stretch.from().isAfter(accepted.accepted())
                        || stretch.from().equals(accepted.accepted())
                                && stretch.from().equals(start)
                                && entry.seq() < openedBy);
    }

    private List<SlowSeats.Seat> seats(Stretch stretch) {
        return counts.get(CountSource.valueOf(policy.beginning(stretch.from(), "billing.quantitySource", opened)));
    }

    /**
     * Days outside a seat's presence that are billed all the same go by the plan of the nearest day inside, or by that of the
     * day it leaves, if that costs less.
     */
    private Plan planOf(SlowSeats.Seat seat, LocalDate day, Stretch stretch) {
        LocalDate left = presence.left(seat);
        LocalDate last = left.isBefore(stretch.to()) ? left : stretch.to();
        LocalDate near = day.isBefore(last) ? day : last.minusDays(1);
        for (LocalDate least : List.of(seat.came(), stretch.from())) {
            near = near.isBefore(least) ? least : near;
        }
        boolean after = !day.isBefore(left) && left.isAfter(near) && left.isBefore(stretch.to());
        Plan plan = after && costsLess(plans.on(left), plans.on(near)) ? plans.on(left) : plans.on(near);
        boolean daily = begins(stretch, "billing.quantityBasis", "TIME_WEIGHTED");
        LocalDate came = seat.came().isBefore(stretch.from()) ? stretch.from() : seat.came();
        return plan.isFree() && !near.isBefore(came)
                ? openings.afterFreeTimeFrom(came, last)
                        .filter(near::isBefore)
                        .filter(opening -> !daily || !openings.isDaily(opening))
                        .map(plans::on)
                        .orElse(plan)
                : plan;
    }

    private static boolean costsLess(Plan one, Plan other) {
        return !other.isFree()
                && (one.isFree()
                        || one.currency().equals(other.currency())
                                && one.every().equals(other.every())
                                && one.unitPrice().minorUnits()
                                        < other.unitPrice().minorUnits());
    }

    private BigInteger weight(LocalDate day, Stretch stretch) {
        long thirty = thirty(day.plusDays(1)) - thirty(day);
        return BigInteger.valueOf(begins(stretch, "proration.denominator", "FIXED_30") ? thirty : 1);
    }

    private static long thirty(LocalDate day) {
        return 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(30, day.getDayOfMonth());
    }

    private boolean begins(Stretch stretch, String key, String value) {
        return policy.beginning(stretch.from(), key, opened).equals(value);
    }

    private boolean says(LocalDate day, LocalDate acted, String key, String value) {
        return policy.on(day, key, acted).equals(value);
    }
}
