package dev.settle.launcher;

import dev.settle.application.account.AccountUseCases;
import dev.settle.application.agreement.AgreementUseCases;
import dev.settle.application.billing.BillingUseCases;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.policy.Parameters;
import dev.settle.application.provisioning.ProvisioningUseCases;
import dev.settle.application.seller.SellerUseCases;
import dev.settle.application.subscription.SubscriptionUseCases;

/**
 * Settle within a Java program: every verb, by capability. The HTTP API, the command line and scenarios call the same
 * ones.
 */
public record Settle(
        SellerUseCases sellers,
        AccountUseCases accounts,
        AgreementUseCases agreements,
        SubscriptionUseCases subscriptions,
        ProvisioningUseCases provisioning,
        BillingUseCases billing) {

    /** @param stores where everything is kept */
    public static Settle over(Stores stores, Clock clock, Ids ids) {
        var parameters = Parameters.INDEX;
        var bookkeeping = new Bookkeeping(
                stores.transactions(), stores.books(), stores.sellers(), stores.numbers(), clock, parameters);
        return new Settle(
                SellerUseCases.of(stores.transactions(), stores.sellers(), clock, parameters),
                AccountUseCases.of(bookkeeping, ids, parameters),
                AgreementUseCases.of(bookkeeping, parameters),
                SubscriptionUseCases.of(bookkeeping, stores.transactions(), stores.quotes(), clock, ids, parameters),
                ProvisioningUseCases.of(bookkeeping),
                BillingUseCases.of(
                        bookkeeping, stores.transactions(), stores.books(), stores.sellers(), stores.numbers(), clock));
    }

    /** Settle as it is served: the machine's clock, and ids that nobody can guess. */
    public static Settle over(Stores stores) {
        return over(stores, new MachineClock(), new RandomIds());
    }
}
