package dev.settle.adapter.web;

import dev.settle.adapter.web.api.billing.LongWork;
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
import dev.settle.application.policy.Parameters;
import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.provisioning.ProvisioningUseCases;
import dev.settle.application.seller.SellerUseCases;
import dev.settle.application.subscription.SubscriptionUseCases;
import java.util.concurrent.atomic.AtomicLong;

/** The use cases over a store, put together as the launcher does. Ids are numbered, so that a run can be compared with another. */
final class UseCases {
    private UseCases() {}

    static ApiPorts over(Stores store, Clock clock, LongWork beside) {
        var numbers = new AtomicLong();
        Ids ids = prefix -> prefix + numbers.incrementAndGet();
        var parameters = Parameters.INDEX;
        var bookkeeping = new Bookkeeping(
                store.transactions(), store.books(), store.sellers(), store.numbers(), clock, parameters);
        var policy = PolicyUseCases.over(new PlainPackReader());
        return new ApiPorts(
                SellerUseCases.of(
                        store.transactions(),
                        store.sellers(),
                        store.apiKeys(),
                        clock,
                        () -> "0".repeat(40) + numbers.incrementAndGet(),
                        parameters,
                        policy.lintPack()),
                AccountUseCases.of(bookkeeping, store.books(), ids, parameters),
                AgreementUseCases.of(bookkeeping, parameters),
                SubscriptionUseCases.of(
                        bookkeeping, store.transactions(), store.books(), store.quotes(), clock, ids, parameters),
                ProvisioningUseCases.of(bookkeeping),
                BillingUseCases.of(
                        bookkeeping,
                        store.transactions(),
                        store.books(),
                        store.sellers(),
                        store.documents(),
                        store.numbers(),
                        store.billingRuns(),
                        clock),
                InvoicingUseCases.of(
                        bookkeeping,
                        store.transactions(),
                        store.projections(),
                        store.sellers(),
                        store.books(),
                        store.documents(),
                        store.numbers(),
                        store.ledger(),
                        store.outbox(),
                        store.attempts(),
                        store.journal(),
                        parameters),
                JournalUseCases.of(store.journal(), store.outbox()),
                LedgerUseCases.of(store.ledger(), store.sellers()),
                policy,
                store.transactions(),
                store.idempotency(),
                clock,
                ids,
                beside);
    }
}
