package dev.settle.domain.account;

import dev.settle.domain.NotFound;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.domain.journal.Fact;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The party that pays: its class, billing zone, region, standing, clients and sites. */
public record Account(
        String id,
        String seller,
        String accountClass,
        BillingZone zone,
        String region,
        Optional<Anchor> anchor,
        String standing,
        Set<String> clients,
        Set<String> sites) {
    public Account {
        clients = Collections.unmodifiableSet(new LinkedHashSet<>(clients));
        sites = Collections.unmodifiableSet(new LinkedHashSet<>(sites));
    }

    public static Account opened(String id, AccountFacts.AccountOpened fact) {
        return new Account(
                id,
                fact.seller(),
                fact.accountClass(),
                new BillingZone(ZoneId.of(fact.zone())),
                fact.region(),
                fact.anchor(),
                "GOOD",
                Set.of(),
                Set.of());
    }

    /** Code {@code ACCOUNT_UNKNOWN}. */
    public static NotFound unknown(String id) {
        return new NotFound(
                "ACCOUNT_UNKNOWN", "There is no account '%s'".formatted(id), "account", id, "Open the account first.");
    }

    /** This account after one more fact, which may be of no account. */
    public Account after(Fact fact) {
        if (fact instanceof AccountFacts.ClientAdded added) {
            return withClient(added.client());
        } else if (fact instanceof AccountFacts.ClientRemoved removed) {
            return withoutClient(removed.client());
        } else if (fact instanceof AccountFacts.SiteAdded added) {
            return withSite(added.site());
        } else if (fact instanceof AccountFacts.StandingChanged changed) {
            return withStanding(changed.standing());
        }
        return this;
    }

    private Account withClient(String client) {
        return new Account(id, seller, accountClass, zone, region, anchor, standing, plus(clients, client), sites);
    }

    private Account withoutClient(String client) {
        Set<String> rest = new LinkedHashSet<>(clients);
        rest.remove(client);
        return new Account(id, seller, accountClass, zone, region, anchor, standing, rest, sites);
    }

    private Account withSite(String site) {
        return new Account(id, seller, accountClass, zone, region, anchor, standing, clients, plus(sites, site));
    }

    private Account withStanding(String changed) {
        return new Account(id, seller, accountClass, zone, region, anchor, changed, clients, sites);
    }

    private static Set<String> plus(Set<String> set, String element) {
        Set<String> all = new LinkedHashSet<>(set);
        all.add(element);
        return all;
    }
}
