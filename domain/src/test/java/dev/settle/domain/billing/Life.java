package dev.settle.domain.billing;

import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts;
import dev.settle.domain.subscription.TrialClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one account does, told by the day and the subscription. Facts are recorded, and what they make due is billed at once. */
abstract class Life<S extends Life<S>> {
    private final Clerk clerk;

    Life(RandomPolicy policy) {
        this.clerk = new Clerk(policy);
    }

    /** This one, as what it is. */
    abstract S self();

    S subscribe(String id, LocalDate on, LocalDate start, Plan plan, int seats, Anchor anchor, boolean trial) {
        return subscribe(id, on, start, Optional.empty(), plan, seats, anchor, trial);
    }

    /** @param until first day no longer served, for a fixed term */
    S subscribe(
            String id,
            LocalDate on,
            LocalDate start,
            Optional<LocalDate> until,
            Plan plan,
            int seats,
            Anchor anchor,
            boolean trial) {
        return record(
                on,
                new SubscriptionFacts.SubscriptionStarted(
                        id,
                        "default",
                        plan,
                        seats,
                        start,
                        until,
                        anchor.cycle(plan.every(), start),
                        Optional.of(anchor),
                        Optional.empty(),
                        Optional.empty(),
                        trial,
                        "",
                        Map.of()));
    }

    S accept(LocalDate on, String agreement, List<Discount> discounts) {
        return record(on, new AgreementAccepted(new Agreement(agreement, 1, on, discounts, Map.of())));
    }

    S seats(String id, LocalDate on, LocalDate effective, boolean to, int value, boolean supersedes) {
        return seats(id, CountSource.PURCHASED, on, effective, to, value, supersedes);
    }

    S seats(
            String id,
            CountSource source,
            LocalDate on,
            LocalDate effective,
            boolean to,
            int value,
            boolean supersedes) {
        return record(on, new SubscriptionFacts.SeatsChanged(id, source, to, value, effective, supersedes));
    }

    /** @param effective first day no longer served */
    S cancel(String id, LocalDate on, LocalDate effective) {
        return record(on, new SubscriptionFacts.SubscriptionCancelled(id, effective, "", ""));
    }

    S plan(String id, LocalDate on, LocalDate effective, Plan plan, boolean prorated, Optional<BillingCycle> named) {
        Subscription subscription = book().subscription(id);
        LocalDate from = subscription.takeOver(effective, prorated);
        boolean other = !plan.isFree()
                && !subscription.timeline().cycleOn(from).length().equals(plan.every());
        Optional<BillingCycle> cycle =
                other ? named.or(() -> Optional.of(new Anchor.Anniversary().cycle(plan.every(), from))) : named;
        return record(on, new SubscriptionFacts.PlanChanged(id, plan, effective, prorated, cycle, Optional.empty()));
    }

    /** Covered time is bridged: the new cycle rules from its end on. */
    S anchor(String id, LocalDate on, LocalDate effective, Anchor anchor) {
        LocalDate from =
                book().progressOf(id).coveredTo().filter(effective::isBefore).orElse(effective);
        PeriodLength every = book().subscription(id).planOn(effective).every();
        return record(on, new SubscriptionFacts.AnchorChanged(id, anchor.cycle(every, from), effective, from));
    }

    /** @param group the cycle it is billed by from then on begins on this anchor, with periods as its plan has them */
    S happens(String id, LocalDate on, LocalDate effective, ServiceEvent event, Optional<Anchor> group) {
        Subscription subscription = book().subscription(id);
        return record(
                on,
                new SubscriptionFacts.ServiceEventHappened(
                        id,
                        event,
                        effective,
                        group.map(anchor ->
                                anchor.cycle(subscription.planOn(effective).every(), subscription.start()))));
    }

    S credit(String id, LocalDate on, LocalDate covering, Money amount) {
        clerk.give(on, new BillingFacts.CreditGranted(id, covering, amount, "goodwill"), Occasion.Kind.CREDIT);
        return self();
    }

    S creditLine(LocalDate on, LineRef line, Money amount) {
        clerk.give(on, new BillingFacts.LineCredited(line, amount, "goodwill"), Occasion.Kind.CREDIT);
        return self();
    }

    S charge(LocalDate on, String id, Money amount) {
        clerk.give(on, new BillingFacts.OneOffCharged(id, amount, id), Occasion.Kind.ONE_OFF);
        return self();
    }

    /** A charge that waits for the next invoice. */
    S owe(LocalDate on, String id, Money amount) {
        return record(on, new BillingFacts.OneOffCharged(id, amount, id));
    }

    /** Bills everything that is due up to a day. */
    S run(LocalDate cut) {
        clerk.run(cut);
        return self();
    }

    S record(LocalDate on, Fact fact) {
        clerk.record(on, fact);
        return self();
    }

    Book book() {
        return clerk.book();
    }

    Rules rules() {
        return clerk.rules();
    }

    List<Draft> issued() {
        return clerk.issued();
    }

    /** How often a run was shown a book that was shorter than the whole one. */
    int abridged() {
        return clerk.abridged();
    }

    List<Recorded> entries() {
        return clerk.entries();
    }

    TrialClock clock(String id) {
        Subscription subscription = book().subscription(id);
        return TrialClock.of(subscription, rules().of(book()).atStart(subscription));
    }
}
