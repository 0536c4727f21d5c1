package dev.settle.domain.account;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.journal.Fact;
import java.util.Optional;

/** What an account's stream may hold about the party that pays. */
public final class AccountFacts {
    private AccountFacts() {}

    /** @param zone IANA name of the billing zone; days are this zone's days */
    public record AccountOpened(String seller, String accountClass, String zone, String region, Optional<Anchor> anchor)
            implements Fact {}

    public record ClientAdded(String client) implements Fact {}

    public record ClientRemoved(String client) implements Fact {}

    public record SiteAdded(String site) implements Fact {}

    /** Standing: GOOD or PAST_DUE; set by payment work or by staff. */
    public record StandingChanged(String standing) implements Fact {}
}
