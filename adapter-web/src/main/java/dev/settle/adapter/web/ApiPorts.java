package dev.settle.adapter.web;

import dev.settle.adapter.web.api.billing.LongWork;
import dev.settle.application.account.AccountUseCases;
import dev.settle.application.agreement.AgreementUseCases;
import dev.settle.application.billing.BillingUseCases;
import dev.settle.application.invoicing.InvoicingUseCases;
import dev.settle.application.journal.JournalUseCases;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.ledger.LedgerUseCases;
import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.provisioning.ProvisioningUseCases;
import dev.settle.application.seller.SellerUseCases;
import dev.settle.application.subscription.SubscriptionUseCases;

/**
 * What the API is put in front of.
 *
 * @param beside carries out what takes longer than a request, such as a billing run
 */
public record ApiPorts(
        SellerUseCases sellers,
        AccountUseCases accounts,
        AgreementUseCases agreements,
        SubscriptionUseCases subscriptions,
        ProvisioningUseCases provisioning,
        BillingUseCases billing,
        InvoicingUseCases invoicing,
        JournalUseCases journal,
        LedgerUseCases ledger,
        PolicyUseCases policy,
        Transactions transactions,
        Idempotency idempotency,
        Clock clock,
        Ids ids,
        LongWork beside) {}
