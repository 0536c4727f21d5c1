package dev.settle.application.subscription;

import dev.settle.application.billing.Desk;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.NotFound;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.agreement.OrderParameters;
import dev.settle.domain.catalog.CatalogParameters;
import dev.settle.domain.catalog.CatalogParameters.Scope;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.ChangeParameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What must hold before something is ordered. */
final class OrderRules {
    private OrderRules() {}

    /** @throws RuleViolation {@code ORDER_TOO_LARGE} (R000-12) */
    static void checkSize(Policy policy, int seats) {
        checkSize(policy.get(OrderParameters.BULK) ? policy.get(OrderParameters.MAX_ITEMS) : 1, seats);
    }

    /** @throws RuleViolation {@code ORDER_TOO_LARGE} */
    static void checkSize(int most, long seats) {
        if (seats > most) {
            throw new RuleViolation(
                    "ORDER_TOO_LARGE",
                    "One order adds at most %d seats here, not %d".formatted(most, seats),
                    "seats",
                    Long.toString(seats),
                    "Order at most %d at a time.".formatted(most));
        }
    }

    /** @throws RuleViolation {@code ACCOUNT_NOT_CURRENT} */
    static void checkCurrent(Desk desk) {
        if (desk.policy().get(ChangeParameters.REQUIRES_CURRENT)
                && !desk.book().account().standing().equals("GOOD")) {
            throw new RuleViolation(
                    "ACCOUNT_NOT_CURRENT",
                    "The account has a payment past due",
                    "account",
                    desk.book().account().id(),
                    "Pay what is past due first.");
        }
    }

    /** @throws NotFound when the client or site is not the account's */
    static void checkParty(Desk desk, Subscribe.Command command) {
        var account = desk.book().account();
        check("CLIENT_UNKNOWN", "client", command.client(), account.clients());
        check("SITE_UNKNOWN", "site", command.site(), account.sites());
    }

    /**
     * @param subscription what is sold under; it is no package of its own
     * @throws RuleViolation {@code REQUIRES_PACKAGE} when no required SKU or feature is active (R003-01)
     */
    static void checkRequired(Desk desk, Sku sku, String subscription, LocalDate start, Optional<String> site) {
        boolean bySite = desk.policy().get(CatalogParameters.SERVICE_SCOPE) == Scope.DOMAIN;
        boolean met = sku.requires().isEmpty()
                || desk.book().subscriptions().values().stream()
                        .filter(other -> !other.id().equals(subscription) && other.isServedOn(start))
                        .filter(other -> !bySite || other.terms().site().equals(site))
                        .anyMatch(other -> meets(sku.requires(), desk, other.planOn(start)));
        if (!met) {
            throw new RuleViolation(
                    "REQUIRES_PACKAGE",
                    "SKU %s is sold only beside one of %s%s"
                            .formatted(sku.code(), sku.requires(), bySite ? " on the same site" : ""),
                    "sku",
                    sku.code(),
                    "Order one of " + sku.requires() + " first.");
        }
    }

    private static boolean meets(Set<String> required, Desk desk, Plan plan) {
        return required.contains(plan.sku())
                || desk.seller().features(plan).stream().anyMatch(required::contains);
    }

    private static void check(String code, String field, Optional<String> wanted, Set<String> known) {
        wanted.filter(name -> !known.contains(name)).ifPresent(name -> {
            throw new NotFound(
                    code,
                    "The account has no %s '%s'".formatted(field, name),
                    field,
                    name,
                    "Name one of " + known + ", or add it first.");
        });
    }
}
