package dev.settle.application.provisioning.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.provisioning.LeftOut;
import java.util.Set;

/** Who holds the seats that were bought. Buying and holding are two acts: capacity exists before anybody uses it (R003-24). */
public interface AssignSeats {
    /**
     * @throws dev.settle.domain.RuleViolation {@code POOL_FULL} or {@code DOMAIN_NOT_ALLOWED}
     * @throws dev.settle.domain.Conflict {@code SEAT_HELD} when the assignee holds one already
     */
    Done assign(Origin origin, String account, String subscription, String assignee);

    /** Takes a seat from its holder; {@code assignment.removeEffect} says whether it stays bought (R004-18). */
    Done free(Origin origin, String account, String subscription, String assignee);

    /**
     * From now on users of these domains may hold a seat (R004-20); {@code assignment.onDomainRemoved} says what becomes of
     * those who hold one and are of others (R004-22), and {@code assignment.removeEffect} whether the seats that they give up
     * stay bought.
     *
     * @throws dev.settle.domain.InvalidInput {@code DOMAIN_ID}
     * @throws dev.settle.domain.RuleViolation {@code SUBSCRIPTION_ENDED}
     */
    Allowed allowDomains(Origin origin, String account, String subscription, Set<String> domains);

    /** What {@link #allowDomains} would do and say now, computed by the same steps; nothing is changed. */
    Allowed previewDomains(Origin origin, String account, String subscription, Set<String> domains);

    /** @param leftOut who holds a seat without being of an allowed domain, and what becomes of it */
    record Allowed(Done done, LeftOut leftOut) {}
}
