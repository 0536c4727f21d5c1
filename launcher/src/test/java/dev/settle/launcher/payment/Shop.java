package dev.settle.launcher.payment;

import dev.settle.adapter.payment.sandbox.Limits;
import dev.settle.adapter.payment.sandbox.SandboxGateway;
import dev.settle.adapter.payment.sandbox.SandboxTruth;
import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.payment.PaymentUseCases;
import dev.settle.application.payment.port.in.LookUpPayment;
import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.application.payment.port.in.PayDocument.Paid;
import dev.settle.application.payment.port.in.ResolvePayments;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.PaymentFacts;
import dev.settle.launcher.Settle;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A seller with one account, which owes EUR 48.00 on INV-000001; its gateway is the sandbox. */
final class Shop {
    static final Currency EUR = Currency.getInstance("EUR");

    private final Origin somebody = new Origin("ines", "BILLING", "PORTAL", Optional.empty(), "command-1");
    private final Stores stores = new MemoryStore(Parameters.INDEX).stores();
    private final SandboxGateway sandbox;
    private final PaymentUseCases payments;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    Shop() {
        this(gateway -> gateway);
    }

    /** @param between what stands between the kernel and the sandbox */
    Shop(Function<PaymentGateway, PaymentGateway> between) {
        sandbox = new SandboxGateway(() -> now, Limits.USUAL);
        Settle settle = Settle.over(stores, () -> now, prefix -> prefix + "1", between.apply(sandbox));
        payments = settle.payments();
        settle.sellers().keep().open(somebody, "hosting", "Hosting GmbH");
        settle.accounts()
                .open()
                .open(new OpenAccount.Command(
                        somebody,
                        "hosting",
                        Optional.of("acme"),
                        "CUSTOMER",
                        "Europe/Berlin",
                        "DE",
                        Optional.empty(),
                        List.of(),
                        List.of()));
        settle.billing().give().charge(new GiveAmounts.Charge(somebody, "acme", "migration", euro(48_00), "Migration"));
    }

    static Money euro(long cents) {
        return Money.of(EUR, cents);
    }

    Paid pay(String method) {
        return pay(method, Optional.empty(), true);
    }

    Paid pay(String method, Optional<Money> amount, boolean payerPresent) {
        return payments.pay()
                .pay(new PayDocument.Command(somebody, "acme", "INV-000001", amount, method, payerPresent));
    }

    Paid payDocument(String number) {
        return payments.pay()
                .pay(new PayDocument.Command(somebody, "acme", number, Optional.empty(), "tok_approve", true));
    }

    Paid payInsideATransaction() {
        return stores.transactions().inTransaction(() -> pay("tok_approve"));
    }

    Paid lookUp() {
        return payments.lookUp().lookUp(new LookUpPayment.Command(somebody, "acme", "INV-000001"));
    }

    ResolvePayments.Result resolve() {
        return payments.resolve().resolve(new ResolvePayments.Command("hosting", 100));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    SandboxTruth truth() {
        return sandbox.truth();
    }

    List<Attempt> attempts() {
        return stores.attempts().of("acme", "INV-000001");
    }

    List<Attempt> unresolved() {
        return stores.attempts().unresolved("hosting", 10);
    }

    /** The balance of a ledger account in euro cents. */
    long balance(String ledgerAccount) {
        Map<String, Money> balances = stores.ledger().trialBalance("hosting").getOrDefault(EUR, Map.of());
        return balances.getOrDefault(ledgerAccount, euro(0)).minorUnits();
    }

    /** What was told about payments, in order: kind, document, day and text. */
    List<String> told() {
        return stores.outbox().read("acme", 0, 1_000).stream()
                .filter(message -> message.kind().startsWith("PAYMENT_"))
                .map(message -> "%s %s %s %s"
                        .formatted(message.kind(), message.subject(), message.date(), message.text())
                        .strip())
                .toList();
    }

    /** The facts about payments in the account's journal. */
    List<Fact> facts() {
        return stores.journal().read(StreamId.account("acme"), 1, 1_000).stream()
                .map(entry -> stores.journal().decode(entry).fact())
                .filter(fact -> fact.getClass().getNestHost() == PaymentFacts.class)
                .toList();
    }
}
