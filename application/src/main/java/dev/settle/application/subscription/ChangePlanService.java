package dev.settle.application.subscription;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.ChangePlan;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.CycleParameters.ToMonth;
import dev.settle.domain.subscription.CycleParameters.ToYear;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.PlanChanged;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

final class ChangePlanService implements ChangePlan {
    private final Bookkeeping bookkeeping;

    ChangePlanService(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    @Override
    public Done change(Command command) {
        return bookkeeping.change(command.origin(), command.account(), desk -> decide(desk, command));
    }

    @Override
    public Done preview(Command command) {
        return bookkeeping.preview(command.origin(), command.account(), desk -> decide(desk, command));
    }

    private static List<Fact> decide(Desk desk, Command command) {
        OrderRules.checkCurrent(desk);
        Subscription subscription = desk.book().subscription(command.subscription());
        LocalDate asked = command.effective().orElse(desk.today());
        Plan old = subscription.planOn(asked);
        Optional<PeriodLength> every = command.every().or(() -> old.price().map(price -> price.every()));
        Sku sku = desk.catalog().sku(command.sku().orElse(old.sku()));
        Optional<Currency> currency = command.currency().or(() -> kept(old, sku, every));
        Plan plan = sku.plan(every, currency, desk.catalog().version());
        PlanChanged fact = old.isFree()
                ? fromFree(desk, command, subscription, plan, asked)
                : fromPaid(desk, command, subscription, old, plan, asked);
        desk.checkServed(subscription, fact.effective());
        LocalDate first = subscription.takeOver(fact.effective(), fact.prorated());
        if (!sku.code().equals(old.sku())) {
            OrderRules.checkRequired(
                    desk, sku, subscription.id(), first, subscription.terms().site());
        }
        SeatOrder.checkFrom(subscription.after(desk.ahead(command.origin(), fact), fact), first);
        return List.of(fact);
    }

    /** The currency it has, where there is such a price. */
    private static Optional<Currency> kept(Plan old, Sku sku, Optional<PeriodLength> every) {
        return old.price().map(price -> price.amount().currency()).filter(currency -> sku.isSold(every, currency));
    }

    private static PlanChanged fromFree(
            Desk desk, Command command, Subscription subscription, Plan plan, LocalDate day) {
        Policy policy = desk.policy(subscription, day);
        LastPaid.before(subscription, day)
                .filter(paid -> plan.asksForOtherPeriodsThan(paid.plan()) && paid.isFollowedOn(day))
                .ifPresent(paid -> checkOffered(policy, isLonger(plan, paid.plan(), day), command));
        boolean prorated = policy.get(BillingParameters.ON_ADD) == Proration.DAILY;
        BillingCycle now = subscription.timeline().cycleOn(day);
        Optional<BillingCycle> other = Optional.of(Anchors.cycle(desk, policy, command.anchor(), plan.every(), day))
                .filter(cycle -> command.anchor().isPresent() || !isGoingOn(now, cycle, day));
        return new PlanChanged(subscription.id(), plan, day, prorated, other, command.anchor());
    }

    /** Whether a period goes on by another cycle as if nothing had happened: then none is cut on that day. */
    private static boolean isGoingOn(BillingCycle now, BillingCycle cycle, LocalDate day) {
        return now.length().equals(cycle.length())
                && now.anchorDay() == cycle.anchorDay()
                && now.containing(day).equals(cycle.containing(day));
    }

    private static PlanChanged fromPaid(
            Desk desk, Command command, Subscription subscription, Plan old, Plan plan, LocalDate asked) {
        boolean otherLength = plan.asksForOtherPeriodsThan(old);
        Policy policy = desk.policy(subscription, asked);
        boolean prorated = policy.get(BillingParameters.ON_PLAN_CHANGE) == Proration.DAILY;
        if (!otherLength && command.anchor().isEmpty()) {
            return new PlanChanged(subscription.id(), plan, asked, prorated, Optional.empty(), Optional.empty());
        }
        LocalDate day = prorated ? asked : subscription.timeline().boundaryOnOrAfter(asked);
        if (otherLength) {
            boolean longer = isLonger(plan, old, asked);
            if (longer && policy.get(CycleParameters.MONTH_TO_YEAR) == ToYear.NOW_WITH_CREDIT) {
                prorated = true;
                day = asked;
            } else {
                checkOffered(policy, longer, command);
                day = periodEnd(subscription, command, asked);
            }
        }
        return new PlanChanged(
                subscription.id(),
                plan,
                day,
                prorated,
                Optional.of(cycle(desk, policy, command, subscription, plan, day)),
                command.anchor());
    }

    private static boolean isLonger(Plan plan, Plan old, LocalDate day) {
        return plan.every().addTo(day).isAfter(old.every().addTo(day));
    }

    private static void checkOffered(Policy policy, boolean longer, Command command) {
        boolean selfService = !command.origin().isStaff();
        if (!longer && selfService && policy.get(CycleParameters.YEAR_TO_MONTH) == ToMonth.NOT_OFFERED) {
            throw new RuleViolation(
                    "INTERVAL_CHANGE_NOT_OFFERED",
                    "A shorter period is not offered in self-service",
                    "every",
                    command.every().map(PeriodLength::toString).orElse(""),
                    "Ask the seller's staff.");
        }
    }

    /** Who names a day changes with the first period that does not begin before it; who names none, when the present one is over. */
    private static LocalDate periodEnd(Subscription subscription, Command command, LocalDate asked) {
        return command.effective().isPresent()
                ? subscription.timeline().boundaryOnOrAfter(asked)
                : subscription.timeline().boundaryAfter(asked);
    }

    /** The anchor the order names, else that of the one it joins, else the day of the month the subscription has now. */
    private static BillingCycle cycle(
            Desk desk, Policy policy, Command command, Subscription subscription, Plan plan, LocalDate day) {
        Optional<Anchor> named =
                command.anchor().or(() -> Anchors.joined(desk, policy, subscription, plan.every(), day));
        if (named.isPresent()) {
            return Anchors.cycle(desk, policy, named, plan.every(), day);
        }
        Anchor usual = Anchors.usual(desk, policy, plan.every(), day);
        BillingCycle now = subscription.timeline().cycleOn(day);
        boolean keepsDay = plan.every().isMonths()
                && now.length().isMonths()
                && !(usual instanceof Anchor.Anniversary && !now.isAnchor(day));
        return (keepsDay ? new Anchor.DayOfMonth(now.anchorDay()) : new Anchor.Anniversary()).cycle(plan.every(), day);
    }
}
