package dev.settle.adapter.persistence.json;

import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.billing.AccountPolicy;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.payment.PaymentFacts;
import dev.settle.domain.seller.SellerFacts;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Under which name and version the journal keeps each type of fact. Names and versions never change once released. */
final class FactTypes {
    record FactType(String name, int version, Class<? extends Fact> type) {}

    static final List<FactType> ALL = List.of(
            new FactType("seller-opened", 1, SellerFacts.SellerOpened.class),
            new FactType("catalog-activated", 1, SellerFacts.CatalogActivated.class),
            new FactType("pack-activated", 1, SellerFacts.PackActivated.class),
            new FactType("account-opened", 1, AccountFacts.AccountOpened.class),
            new FactType("client-added", 1, AccountFacts.ClientAdded.class),
            new FactType("client-removed", 1, AccountFacts.ClientRemoved.class),
            new FactType("site-added", 1, AccountFacts.SiteAdded.class),
            new FactType("standing-changed", 1, AccountFacts.StandingChanged.class),
            new FactType("agreement-accepted", 1, AgreementAccepted.class),
            new FactType("account-policy-set", 1, AccountPolicy.class),
            new FactType("subscription-started", 1, SubscriptionFacts.SubscriptionStarted.class),
            new FactType("seats-changed", 1, SubscriptionFacts.SeatsChanged.class),
            new FactType("plan-changed", 1, SubscriptionFacts.PlanChanged.class),
            new FactType("anchor-changed", 1, SubscriptionFacts.AnchorChanged.class),
            new FactType("subscription-cancelled", 1, SubscriptionFacts.SubscriptionCancelled.class),
            new FactType("service-event-happened", 1, SubscriptionFacts.ServiceEventHappened.class),
            new FactType("seat-assigned", 1, SubscriptionFacts.SeatAssigned.class),
            new FactType("seat-freed", 1, SubscriptionFacts.SeatFreed.class),
            new FactType("domains-allowed", 1, SubscriptionFacts.DomainsAllowed.class),
            new FactType("one-off-charged", 1, BillingFacts.OneOffCharged.class),
            new FactType("credit-granted", 1, BillingFacts.CreditGranted.class),
            new FactType("line-credited", 1, BillingFacts.LineCredited.class),
            new FactType("occasion-billed", 1, BillingFacts.OccasionBilled.class),
            new FactType("occasion-held", 1, BillingFacts.OccasionHeld.class),
            new FactType("payment-intended", 1, PaymentFacts.PaymentIntended.class),
            new FactType("payment-settled", 1, PaymentFacts.PaymentSettled.class),
            new FactType("payment-unknown", 1, PaymentFacts.PaymentUnknown.class));

    private static final Map<String, FactType> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, FactType> BY_TYPE = new HashMap<>();

    static {
        for (FactType type : ALL) {
            if (BY_NAME.put(key(type.name(), type.version()), type) != null || BY_TYPE.put(type.type(), type) != null) {
                throw new IllegalStateException("registered twice: " + type);
            }
        }
    }

    private FactTypes() {}

    static FactType of(Fact fact) {
        FactType type = BY_TYPE.get(fact.getClass());
        if (type == null) {
            throw new IllegalArgumentException("the journal has no name for " + fact.getClass());
        }
        return type;
    }

    static FactType named(String name, int version) {
        FactType type = BY_NAME.get(key(name, version));
        if (type == null) {
            throw new Damaged("no fact is called %s version %d".formatted(name, version));
        }
        return type;
    }

    private static String key(String name, int version) {
        return name + "@" + version;
    }
}
