package dev.settle.launcher;

import dev.settle.adapter.payment.sandbox.Limits;
import dev.settle.adapter.payment.sandbox.SandboxGateway;
import dev.settle.application.Stores;
import dev.settle.application.account.AccountUseCases;
import dev.settle.application.agreement.AgreementUseCases;
import dev.settle.application.billing.BillingUseCases;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.invoicing.InvoicingUseCases;
import dev.settle.application.journal.JournalUseCases;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.ledger.LedgerUseCases;
import dev.settle.application.payment.PaymentUseCases;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.policy.Parameters;
import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.provisioning.ProvisioningUseCases;
import dev.settle.application.seller.SellerUseCases;
import dev.settle.application.subscription.SubscriptionUseCases;
import dev.settle.launcher.pack.YamlPackReader;

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
        BillingUseCases billing,
        InvoicingUseCases invoicing,
        PaymentUseCases payments,
        JournalUseCases journal,
        LedgerUseCases ledger,
        PolicyUseCases policy) {

    /** @param stores where everything is kept; payments go to a sandbox, which moves no money */
    public static Settle over(Stores stores, Clock clock, Ids ids) {
        return over(stores, clock, ids, new SandboxGateway(clock, Limits.USUAL));
    }

    /** @param stores where everything is kept */
    public static Settle over(Stores stores, Clock clock, Ids ids, PaymentGateway gateway) {
        var parameters = Parameters.INDEX;
        var bookkeeping = new Bookkeeping(
                stores.transactions(), stores.books(), stores.sellers(), stores.numbers(), clock, parameters);
        var policy = PolicyUseCases.over(new YamlPackReader());
        return new Settle(
                SellerUseCases.of(
                        stores.transactions(),
                        stores.sellers(),
                        stores.apiKeys(),
                        clock,
                        new RandomSecrets(),
                        parameters,
                        policy.lintPack()),
                AccountUseCases.of(bookkeeping, stores.books(), ids, parameters),
                AgreementUseCases.of(bookkeeping, parameters),
                SubscriptionUseCases.of(
                        bookkeeping, stores.transactions(), stores.books(), stores.quotes(), clock, ids, parameters),
                ProvisioningUseCases.of(bookkeeping),
                BillingUseCases.of(
                        bookkeeping,
                        stores.transactions(),
                        stores.books(),
                        stores.sellers(),
                        stores.documents(),
                        stores.numbers(),
                        stores.billingRuns(),
                        clock),
                InvoicingUseCases.of(
                        bookkeeping,
                        stores.transactions(),
                        stores.projections(),
                        stores.sellers(),
                        stores.books(),
                        stores.documents(),
                        stores.numbers(),
                        stores.ledger(),
                        stores.outbox(),
                        stores.attempts(),
                        stores.journal(),
                        parameters),
                PaymentUseCases.of(
                        bookkeeping,
                        stores.transactions(),
                        stores.books(),
                        stores.documents(),
                        stores.attempts(),
                        clock,
                        gateway),
                JournalUseCases.of(stores.journal(), stores.outbox()),
                LedgerUseCases.of(stores.ledger(), stores.sellers()),
                policy);
    }

    /** Settle as it is served: the machine's clock, and ids that nobody can guess. Payments go to a sandbox. */
    public static Settle over(Stores stores) {
        return over(stores, new MachineClock(), new RandomIds());
    }
}
