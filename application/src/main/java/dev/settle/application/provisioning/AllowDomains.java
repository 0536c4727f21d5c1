package dev.settle.application.provisioning;

import dev.settle.application.billing.Decision;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.provisioning.port.in.AssignSeats.Allowed;
import dev.settle.domain.IdForm;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.provisioning.LeftOut;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.DomainsAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Allows domains, for good or to look at it, and remembers what it has decided on the holders who are of others. */
final class AllowDomains implements Decision {
    private final Origin origin;
    private final String subscription;
    private final Set<String> domains;
    private Optional<LeftOut> decided = Optional.empty();

    /**
     * @param domains in any case; the domains of holders are compared without it
     * @throws dev.settle.domain.InvalidInput {@code DOMAIN_ID}
     */
    AllowDomains(Origin origin, String subscription, Set<String> domains) {
        this.origin = origin;
        this.subscription = subscription;
        this.domains = domains.stream()
                .map(IdForm.DOMAIN::check)
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Fact> on(Desk desk) {
        Subscription held = AssignSeatsService.served(desk, subscription);
        LeftOut leftOut = LeftOut.of(held, domains, desk.policy(held, desk.today()));
        decided = Optional.of(leftOut);
        List<Fact> facts = new ArrayList<>();
        facts.add(new DomainsAllowed(subscription, domains));
        facts.addAll(AssignSeatsService.freed(desk, origin, held, leftOut.released()));
        return facts;
    }

    /** @param done what came of this very decision */
    Allowed with(Done done) {
        return new Allowed(done, decided.orElseThrow());
    }
}
