package dev.settle.domain.billing;

import dev.settle.domain.calendar.DayCount;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.provisioning.Drift;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.provisioning.ProvisioningParameters.OnDrift;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.TrialClock;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns what is owed into lines. The lines of one billing period are rounded one after the other against their running
 * sum, so that they always sum to the rounded whole, however it was cut into documents.
 */
final class Lines {
    private record Shape(Plan plan, Period billed, Period printed, Fraction discounted) {}

    private final PayerPolicy payer;
    private final Discounting discounting;

    Lines(PayerPolicy payer, Discounting discounting) {
        this.payer = payer;
        this.discounting = discounting;
    }

    /** Which count is billed for a period that begins on {@code day}. */
    CountSource source(Subscription subscription, LocalDate day) {
        return source(subscription, day, payer.covering(subscription, day));
    }

    /** Lines for time that was not covered, from {@code from} up to {@code to}. */
    List<BilledLine> coverage(Subscription view, LocalDate from, LocalDate to) {
        List<BilledLine> lines = new ArrayList<>();
        for (BillingPeriod period : view.timeline().within(from, to)) {
            Policy policy = payer.covering(view, period.served().from());
            List<Portion> portions = merged(owed(view, period, policy));
            telescoped(view, Derivation.Formula.OWED, portions, List.of(), policy)
                    .forEach(line -> lines.add(new BilledLine(line, Optional.of(period.served()), false)));
        }
        return lines;
    }

    /** Lines for a change of a covered period: owed after less owed before. */
    List<DraftLine> change(
            Subscription before,
            BillingPeriod period,
            Subscription after,
            Optional<BillingPeriod> rest,
            List<Long> entries) {
        Policy policy = payer.covering(before, period.served().from());
        List<Portion> was = merged(owed(before, period, policy));
        List<Portion> is = rest.map(kept -> merged(owed(after, kept, policy))).orElse(List.of());
        Optional<Resolved<?>> moved = new EdgePolicy(payer, after).movedBy(entries.get(0));
        List<Portion> pieces = new Difference(
                        was, is, policy.get(BillingParameters.DENOMINATOR).dayCount(), moved)
                .portions(entries);
        return telescoped(after, Derivation.Formula.CHANGE, pieces, was, policy);
    }

    /** Whether anybody is billed days of a period, be it at no price. */
    boolean owes(Subscription view, BillingPeriod period) {
        return !owed(view, period, payer.covering(view, period.served().from()), Fraction.ONE)
                .isEmpty();
    }

    /** The first day that is billed, if that is known. */
    Optional<LocalDate> billedFrom(Subscription view) {
        return TrialClock.of(view, payer.atStart(view)).billedFrom();
    }

    private List<Portion> owed(Subscription view, BillingPeriod period, Policy policy) {
        return owed(view, period, policy, discounting.left(view, period, policy));
    }

    private List<Portion> owed(Subscription view, BillingPeriod period, Policy policy, Fraction discounted) {
        LocalDate from = period.served().from();
        if (view.counts().abridged()
                && !view.counts().settled().map(from::isAfter).orElse(false)) {
            throw new IllegalStateException("%s was read abridged to %s, which does not tell what was owed from %s"
                    .formatted(view.id(), view.counts().settled(), from));
        }
        CountSource source = source(view, from, policy);
        TrialClock clock = TrialClock.of(view, payer.atStart(view));
        return new Owed(view, period, clock, payer, policy, source, discounted).portions();
    }

    private static CountSource source(Subscription subscription, LocalDate day, Policy policy) {
        CountSource source = policy.get(BillingParameters.SOURCE);
        return policy.get(ProvisioningParameters.DRIFT) == OnDrift.ADOPT
                ? Drift.on(day, subscription, source).map(Drift::other).orElse(source)
                : source;
    }

    /** @param owedBefore what these portions come on top of */
    private List<DraftLine> telescoped(
            Subscription view,
            Derivation.Formula formula,
            List<Portion> portions,
            List<Portion> owedBefore,
            Policy policy) {
        RoundingMode rounding = policy.get(BillingParameters.ROUNDING);
        DayCount dayCount = policy.get(BillingParameters.DENOMINATOR).dayCount();
        List<DraftLine> lines = new ArrayList<>();
        Map<Currency, Fraction> sums = new HashMap<>();
        owedBefore.forEach(portion -> sums.merge(portion.plan().currency(), portion.owed(), Fraction::plus));
        for (Portion portion : portions) {
            Fraction running = sums.getOrDefault(portion.plan().currency(), Fraction.ZERO);
            Fraction next = running.plus(portion.owed());
            long minor = next.round(rounding) - running.round(rounding);
            if (minor != 0 || portion.discounted().isZero()) {
                lines.add(line(
                        view,
                        portion,
                        minor,
                        derivation(view, formula, portion, running, next, rounding, dayCount, policy)));
            }
            sums.put(portion.plan().currency(), next);
        }
        return lines;
    }

    private static DraftLine line(Subscription view, Portion portion, long minor, Derivation derivation) {
        return new DraftLine(
                Optional.of(view.id()),
                portion.plan().sku(),
                "",
                Math.abs(portion.seats()),
                Optional.of(portion.printed()),
                Money.of(portion.plan().currency(), minor),
                Optional.empty(),
                derivation);
    }

    private Derivation derivation(
            Subscription view,
            Derivation.Formula formula,
            Portion portion,
            Fraction before,
            Fraction after,
            RoundingMode rounding,
            DayCount dayCount,
            Policy policy) {
        long whole = Math.max(1, dayCount.days(portion.whole()));
        Term term = new Term(
                portion.seats(),
                portion.plan().unitPrice(),
                portion.billed(),
                portion.period().served(),
                portion.whole(),
                portion.isWhole() ? whole : dayCount.days(portion.billed()),
                whole,
                portion.discounted(),
                portion.plan().sku(),
                portion.plan().catalogVersion());
        return new Derivation(
                formula,
                Optional.of(term),
                before,
                after,
                rounding,
                false,
                rules(portion, policy),
                entries(view, portion, policy));
    }

    /** Those of the seats and the plan, and of the agreements that discount them. */
    private List<Long> entries(Subscription view, Portion portion, Policy policy) {
        List<Long> agreed = discounting.counting(view, portion.period(), policy).stream()
                .map(Discounting.Counting::seq)
                .toList();
        return agreed.isEmpty()
                ? portion.entries()
                : Stream.concat(portion.entries().stream(), agreed.stream()).toList();
    }

    private static List<Resolved<?>> rules(Portion portion, Policy policy) {
        List<Resolved<?>> shaping = policy.resolve(BillingParameters.SHAPING);
        boolean discounted = !portion.discounted().equals(Fraction.ONE);
        boolean adopts = policy.get(ProvisioningParameters.DRIFT) == OnDrift.ADOPT;
        if (!discounted && !adopts && portion.rules().isEmpty()) {
            return shaping;
        }
        List<Resolved<?>> rules = new ArrayList<>(shaping);
        if (discounted) {
            rules.add(policy.resolve(BillingParameters.DISCOUNT_SCOPE));
        }
        if (adopts) {
            rules.add(policy.resolve(ProvisioningParameters.DRIFT));
        }
        rules.addAll(portion.rules());
        return rules;
    }

    private static List<Portion> merged(List<Portion> portions) {
        if (portions.size() < 2) {
            return portions;
        }
        Map<Shape, List<Portion>> alike = new LinkedHashMap<>();
        for (Portion portion : portions) {
            Shape shape = new Shape(portion.plan(), portion.billed(), portion.printed(), portion.discounted());
            alike.computeIfAbsent(shape, first -> new ArrayList<>()).add(portion);
        }
        return alike.values().stream().map(Lines::together).toList();
    }

    private static Portion together(List<Portion> alike) {
        Portion first = alike.get(0);
        long seats = 0;
        Set<Long> entries = new LinkedHashSet<>();
        Set<Resolved<?>> rules = new LinkedHashSet<>();
        for (Portion portion : alike) {
            seats += portion.seats();
            entries.addAll(portion.entries());
            rules.addAll(portion.rules());
        }
        return new Portion(
                first.plan(),
                seats,
                first.billed(),
                first.printed(),
                first.period(),
                first.share(),
                first.discounted(),
                List.copyOf(rules),
                List.copyOf(entries));
    }
}
