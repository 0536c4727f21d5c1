package dev.settle.application.provisioning;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.provisioning.port.in.AssignSeats;
import dev.settle.domain.Conflict;
import dev.settle.domain.IdForm;
import dev.settle.domain.NotFound;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.provisioning.Pool;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.provisioning.ProvisioningParameters.AllowedDomains;
import dev.settle.domain.provisioning.ProvisioningParameters.OnPoolFull;
import dev.settle.domain.provisioning.ProvisioningParameters.RemoveEffect;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.SeatAssigned;
import dev.settle.domain.subscription.SubscriptionFacts.SeatFreed;
import dev.settle.domain.subscription.SubscriptionFacts.SeatsChanged;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class AssignSeatsService implements AssignSeats {
    private final Bookkeeping bookkeeping;

    AssignSeatsService(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    @Override
    public Done assign(Origin origin, String account, String subscription, String assignee) {
        IdForm.ASSIGNEE.check(assignee);
        return bookkeeping.change(origin, account, desk -> assign(desk, origin, served(desk, subscription), assignee));
    }

    @Override
    public Done free(Origin origin, String account, String subscription, String assignee) {
        return bookkeeping.change(origin, account, desk -> free(desk, origin, served(desk, subscription), assignee));
    }

    @Override
    public Allowed allowDomains(Origin origin, String account, String subscription, Set<String> domains) {
        AllowDomains decision = new AllowDomains(origin, subscription, domains);
        return decision.with(bookkeeping.change(origin, account, decision));
    }

    @Override
    public Allowed previewDomains(Origin origin, String account, String subscription, Set<String> domains) {
        AllowDomains decision = new AllowDomains(origin, subscription, domains);
        return decision.with(bookkeeping.preview(origin, account, decision));
    }

    private static List<Fact> assign(Desk desk, Origin origin, Subscription subscription, String assignee) {
        desk.checkRunning(subscription);
        Policy policy = desk.policy(subscription, desk.today());
        if (subscription.assignees().contains(assignee)) {
            throw new Conflict(
                    "SEAT_HELD",
                    "%s holds a seat already".formatted(assignee),
                    "assignee",
                    assignee,
                    "Name somebody who holds none.");
        }
        boolean listed = policy.get(ProvisioningParameters.ALLOWED_DOMAINS) == AllowedDomains.LISTED;
        if (listed && !subscription.domains().contains(Pool.domain(assignee))) {
            throw new RuleViolation(
                    "DOMAIN_NOT_ALLOWED",
                    "Users of %s may not hold a seat of %s".formatted(Pool.domain(assignee), subscription.id()),
                    "assignee",
                    assignee,
                    "Allow the domain first; allowed are " + subscription.domains() + ".");
        }
        boolean reuse = policy.get(ProvisioningParameters.REUSE);
        if (new Pool(subscription, desk.today(), reuse).free() > 0) {
            return List.of(new SeatAssigned(subscription.id(), assignee));
        }
        if (policy.get(ProvisioningParameters.ON_POOL_FULL) == OnPoolFull.AUTO_PURCHASE) {
            SeatsChanged bought =
                    new SeatsChanged(subscription.id(), CountSource.PURCHASED, false, 1, desk.today(), false);
            if (makesRoom(desk, origin, subscription, bought)) {
                return List.of(bought, new SeatAssigned(subscription.id(), assignee));
            }
        }
        throw new RuleViolation(
                "POOL_FULL",
                "All seats of %s are held, now or when fewer are bought".formatted(subscription.id()),
                "assignee",
                assignee,
                "Free a seat, or buy one for today and every later day.");
    }

    /** Whether the seat is there to stay; where a total is agreed for a later day, one more today is not. */
    private static boolean makesRoom(Desk desk, Origin origin, Subscription subscription, SeatsChanged bought) {
        Recorded entry = desk.ahead(origin, bought);
        SeatOrder.check(subscription, entry, bought);
        return new Pool(subscription.after(entry, bought), desk.today(), true).free() > 0;
    }

    private static List<Fact> free(Desk desk, Origin origin, Subscription subscription, String assignee) {
        if (!subscription.assignees().contains(assignee)) {
            throw new NotFound(
                    "SEAT_NOT_HELD",
                    "%s holds no seat of %s".formatted(assignee, subscription.id()),
                    "assignee",
                    assignee,
                    "Name somebody who holds one.");
        }
        return freed(desk, origin, subscription, List.of(assignee));
    }

    /** Those who hold seats no more, and as many seats fewer as policy gives back and the plan sells; the rest stay in the pool. */
    static List<Fact> freed(Desk desk, Origin origin, Subscription subscription, List<String> holders) {
        Stream<Fact> freed = holders.stream().map(holder -> new SeatFreed(subscription.id(), holder));
        boolean reduced = desk.policy(subscription, desk.today()).get(ProvisioningParameters.REMOVE_EFFECT)
                == RemoveEffect.REDUCE_PURCHASED;
        Stream<SeatsChanged> fewer = IntStream.rangeClosed(reduced ? -holders.size() : 0, -1)
                .mapToObj(by ->
                        new SeatsChanged(subscription.id(), CountSource.PURCHASED, false, by, desk.today(), false))
                .filter(change -> SeatOrder.isSold(subscription, desk.ahead(origin, change), change))
                .limit(1);
        return Stream.concat(freed, fewer).toList();
    }

    static Subscription served(Desk desk, String id) {
        Subscription subscription = desk.book().subscription(id);
        desk.checkServed(subscription, desk.today());
        return subscription;
    }
}
