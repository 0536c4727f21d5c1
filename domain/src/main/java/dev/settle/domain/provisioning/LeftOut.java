package dev.settle.domain.provisioning;

import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.provisioning.ProvisioningParameters.AllowedDomains;
import dev.settle.domain.provisioning.ProvisioningParameters.OnDomainRemoved;
import dev.settle.domain.subscription.Subscription;
import java.util.List;
import java.util.Set;

/**
 * The holders whose domain a list of allowed domains does not have, and what becomes of their seats (R004-22). Where
 * policy asks for no list, nobody is left out.
 *
 * @param kept     who keeps the seat, in the order they came
 * @param released who gives it up, in the order they came; policy treats all alike, so one of the two is empty
 * @param answers  what policy said of it, and who supplied each answer; whether seats that are given up stay bought, too
 */
public record LeftOut(List<String> kept, List<String> released, List<Resolved<?>> answers) {
    private static final List<Parameter<?>> ASKED =
            List.of(ProvisioningParameters.ALLOWED_DOMAINS, ProvisioningParameters.ON_DOMAIN_REMOVED);

    /** Who gives a seat up may give it back as well, and that moves money (R004-18). */
    private static final List<Parameter<?>> ASKED_OF_RELEASED = List.of(
            ProvisioningParameters.ALLOWED_DOMAINS,
            ProvisioningParameters.ON_DOMAIN_REMOVED,
            ProvisioningParameters.REMOVE_EFFECT);

    public LeftOut {
        kept = List.copyOf(kept);
        released = List.copyOf(released);
        answers = List.copyOf(answers);
    }

    /**
     * @param domains that are to be allowed, in lower case
     * @param policy  what holds for the subscription on the day of the decision
     */
    public static LeftOut of(Subscription subscription, Set<String> domains, Policy policy) {
        boolean listed = policy.get(ProvisioningParameters.ALLOWED_DOMAINS) == AllowedDomains.LISTED;
        List<String> holders = subscription.assignees().stream()
                .filter(holder -> listed && !domains.contains(Pool.domain(holder)))
                .toList();
        boolean release = policy.get(ProvisioningParameters.ON_DOMAIN_REMOVED) == OnDomainRemoved.RELEASE;
        return release && !holders.isEmpty()
                ? new LeftOut(List.of(), holders, policy.resolve(ASKED_OF_RELEASED))
                : new LeftOut(holders, List.of(), policy.resolve(ASKED));
    }
}
