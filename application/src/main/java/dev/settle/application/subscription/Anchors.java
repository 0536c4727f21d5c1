package dev.settle.application.subscription;

import dev.settle.application.billing.Desk;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.AnchorRule;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.PlanStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which anchor a subscription gets: the order's, else the account's, else what {@code billing.anchor} says. */
final class Anchors {
    private Anchors() {}

    /**
     * @param policy what holds for the subscription
     * @throws InvalidInput {@code ANCHOR_LENGTH} when the order names a day of the month for weeks or days
     */
    static BillingCycle cycle(Desk desk, Policy policy, Optional<Anchor> ordered, PeriodLength every, LocalDate start) {
        ordered.filter(anchor -> !anchor.fits(every)).ifPresent(anchor -> {
            throw new InvalidInput(
                    "ANCHOR_LENGTH",
                    "A period of %s has no day of the month".formatted(every),
                    "anchor",
                    anchor.toString(),
                    "Name a date on which a period begins, or ANNIVERSARY.");
        });
        return ordered.orElseGet(() -> usual(desk, policy, every, start)).cycle(every, start);
    }

    /** The anchor of who orders without naming one. */
    static Anchor usual(Desk desk, Policy policy, PeriodLength every, LocalDate start) {
        Optional<Anchor> own = desk.book().account().anchor();
        if (own.isPresent()) {
            return own.get();
        }
        AnchorRule rule = policy.get(CycleParameters.ANCHOR);
        return switch (rule.kind()) {
            case DAY_OF_MONTH -> new Anchor.DayOfMonth(rule.day());
            case ANNIVERSARY -> new Anchor.Anniversary();
            case GROUP -> new Anchor.Group(groupAfter(desk, start));
            case COTERM ->
                first(desk, every, start).map(first -> joining(first, start)).orElseGet(Anchor.Anniversary::new);
        };
    }

    /** Whether somebody named one: for the account, with the order, with a plan, with an event, or to move it. */
    static boolean isNamed(Desk desk, Subscription subscription) {
        Set<Long> ofPlans = subscription.plans().stream().map(PlanStep::seq).collect(Collectors.toSet());
        return desk.book().account().anchor().isPresent()
                || subscription.terms().anchor().isPresent()
                || subscription.plans().stream().anyMatch(step -> step.anchor().isPresent())
                || subscription.cycles().stream()
                        .filter(step -> step.seq() != subscription.opened().seq())
                        .anyMatch(step -> !ofPlans.contains(step.seq()));
    }

    /** The group whose day comes next: who is in no group yet is put in that one. */
    static int groupAfter(Desk desk, LocalDate day) {
        SortedSet<Integer> groups = desk.policy().get(CycleParameters.GROUPS);
        return groups.stream()
                .min(Comparator.comparing(group -> new Anchor.Group(group)
                        .cycle(PeriodLength.parse("P1M"), day)
                        .anchorOnOrAfter(day)))
                .orElse(1);
    }

    /** @throws InvalidInput {@code GROUP_UNKNOWN} when the pack has no such group */
    static Anchor group(Desk desk, int day) {
        SortedSet<Integer> groups = desk.policy().get(CycleParameters.GROUPS);
        if (!groups.contains(day)) {
            throw new InvalidInput(
                    "GROUP_UNKNOWN",
                    "There is no invoicing group %d".formatted(day),
                    "group",
                    Integer.toString(day),
                    "Name one of " + groups + ".");
        }
        return new Anchor.Group(day);
    }

    /** That of another subscription, for one whose periods are {@code every} long from that day on, where policy joins them. */
    static Optional<Anchor> joined(
            Desk desk, Policy policy, Subscription subscription, PeriodLength every, LocalDate day) {
        boolean joins = desk.book().account().anchor().isEmpty()
                && policy.get(CycleParameters.ANCHOR).equals(AnchorRule.COTERM);
        return joins
                ? first(desk, every, day)
                        .filter(first -> !first.id().equals(subscription.id()))
                        .map(first -> joining(first, day))
                : Optional.empty();
    }

    /** The one that is paid for longest: of those with periods of that length, else of those that can end with such. */
    private static Optional<Subscription> first(Desk desk, PeriodLength every, LocalDate day) {
        List<Subscription> paid = desk.book().subscriptions().values().stream()
                .filter(other -> other.isServedOn(day) && !other.planOn(day).isFree())
                .sorted(Comparator.comparing(Subscription::paidFrom))
                .toList();
        return first(paid, day, every::equals)
                .or(() -> first(paid, day, other -> other.isMonths() == every.isMonths()));
    }

    private static Optional<Subscription> first(List<Subscription> paid, LocalDate day, Predicate<PeriodLength> joins) {
        return paid.stream()
                .filter(other -> joins.test(other.planOn(day).every()))
                .findFirst();
    }

    /** Periods that count from the one that somebody is in, so that those of one length end with it. */
    private static Anchor joining(Subscription first, LocalDate start) {
        BillingCycle cycle = first.timeline().cycleOn(start);
        LocalDate began = cycle.containing(start).from();
        return cycle.length().isMonths()
                ? new Anchor.DayOfMonth(cycle.anchorDay(), Optional.of(YearMonth.from(began)))
                : new Anchor.OnDate(began);
    }
}
