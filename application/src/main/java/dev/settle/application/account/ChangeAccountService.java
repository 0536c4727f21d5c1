package dev.settle.application.account;

import dev.settle.application.account.port.in.ChangeAccount;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.domain.Conflict;
import dev.settle.domain.IdForm;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.AccountPolicy;
import dev.settle.domain.billing.PolicyStep;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.subscription.ChangeParameters;
import dev.settle.domain.subscription.ChangeParameters.ClientLeaves;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.SubscriptionCancelled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ChangeAccountService implements ChangeAccount {
    private final Bookkeeping bookkeeping;
    private final ParameterIndex parameters;

    ChangeAccountService(Bookkeeping bookkeeping, ParameterIndex parameters) {
        this.bookkeeping = bookkeeping;
        this.parameters = parameters;
    }

    @Override
    public Done addClient(Origin origin, String account, String client) {
        IdForm.CLIENT.check(client);
        return bookkeeping.change(origin, account, desk -> {
            if (desk.book().account().clients().contains(client)) {
                throw new Conflict(
                        "CLIENT_EXISTS",
                        "Client %s is there already".formatted(client),
                        "client",
                        client,
                        "Choose another id.");
            }
            return List.of(new AccountFacts.ClientAdded(client));
        });
    }

    @Override
    public Done removeClient(Origin origin, String account, String client) {
        return bookkeeping.change(origin, account, desk -> {
            if (!desk.book().account().clients().contains(client)) {
                throw new NotFound(
                        "CLIENT_UNKNOWN",
                        "The account has no client '%s'".formatted(client),
                        "client",
                        client,
                        "Name one of " + desk.book().account().clients() + ".");
            }
            List<Fact> facts = new ArrayList<>();
            facts.add(new AccountFacts.ClientRemoved(client));
            desk.book().subscriptions().values().stream()
                    .filter(used -> used.terms().client().equals(Optional.of(client)))
                    .forEach(used -> {
                        LocalDate leaves = leaves(desk, used);
                        if (used.end().map(leaves::isBefore).orElse(true)) {
                            facts.add(new SubscriptionCancelled(used.id(), leaves, "client removed", ""));
                        }
                    });
            return facts;
        });
    }

    @Override
    public Done addSite(Origin origin, String account, String site) {
        IdForm.SITE.check(site);
        return bookkeeping.change(origin, account, desk -> {
            if (desk.book().account().sites().contains(site)) {
                throw new Conflict(
                        "SITE_EXISTS", "Site %s is there already".formatted(site), "site", site, "Name another site.");
            }
            return List.of(new AccountFacts.SiteAdded(site));
        });
    }

    @Override
    public Done setPolicy(Origin origin, String account, String version, LocalDate from, Map<String, String> values) {
        parameters.parse(values);
        return bookkeeping.change(origin, account, desk -> {
            if (from.isBefore(desk.today())) {
                throw new InvalidInput(
                        "POLICY_BACK_DATED",
                        "Policy cannot hold from %s, which has passed".formatted(from),
                        "from",
                        from.toString(),
                        "Name today, %s, or a later day.".formatted(desk.today()));
            }
            checkMeansOne(desk, version, values);
            return List.of(new AccountPolicy(version, from, values));
        });
    }

    /** A derivation names the version alone, so what it says must be the same whenever it holds from. */
    private static void checkMeansOne(Desk desk, String version, Map<String, String> values) {
        boolean taken = desk.book().policies().stream()
                .map(PolicyStep::policy)
                .anyMatch(policy ->
                        policy.version().equals(version) && !policy.values().equals(values));
        if (taken) {
            throw new Conflict(
                    "POLICY_VERSION_EXISTS",
                    "The account has a version '%s' with other values".formatted(version),
                    "version",
                    version,
                    "Choose another version.");
        }
    }

    /** The first day not served any more; what has not begun never does. */
    private static LocalDate leaves(Desk desk, Subscription used) {
        boolean now = desk.policy(used, desk.today()).get(ChangeParameters.CLIENT_LEAVES) == ClientLeaves.NOW;
        return now && !desk.today().isBefore(used.start()) ? desk.today() : desk.paidTo(used);
    }
}
