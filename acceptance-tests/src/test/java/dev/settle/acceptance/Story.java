package dev.settle.acceptance;

import dev.settle.adapter.payment.sandbox.Limits;
import dev.settle.adapter.payment.sandbox.SandboxGateway;
import dev.settle.adapter.payment.sandbox.SandboxTruth;
import dev.settle.application.Stores;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.money.Money;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A story that was played, and Settle as it stands at its end: for what cannot be seen on paper.
 *
 * @param account the only one of the story
 * @param money   what the gateway was asked for, and what moved
 */
record Story(Settle settle, Stores stores, String seller, String account, SandboxTruth money) {
    static final Origin CUSTOMER = new Origin("ann", "CUSTOMER", "PORTAL", Optional.empty(), "test");

    /** Plays a story of one account; afterwards it is the time of its last step. */
    static Story played(Where where, String written) {
        var scenario = Scenario.parse("settle: 1\n" + written);
        var stores = where.stores();
        var seller = where.seller();
        ScenarioRunner.run(scenario, stores, seller);
        var steps = scenario.steps();
        Instant end = steps.get(steps.size() - 1).at();
        var ids = new AtomicLong();
        var gateway = new SandboxGateway(() -> end, Limits.USUAL);
        var settle = Settle.over(stores, () -> end, prefix -> prefix + ids.incrementAndGet(), gateway);
        var account = stores.books().accounts(seller, "", 1).get(0);
        return new Story(settle, stores, seller, account, gateway.truth());
    }

    /** All that was issued to the account, in order. */
    List<Document> documents() {
        return stores.documents().list(account, 0, 1_000);
    }

    /** What a card that pays is charged for each document, or why it is not. */
    List<String> chargedForEach() {
        return documents().stream().map(document -> charged(document.number())).toList();
    }

    /** All that ever reached the gateway. */
    List<String> asked() {
        return money.requests().stream().map(Charge::amount).map(Money::toPlain).toList();
    }

    private String charged(String number) {
        var card = new PayDocument.Command(CUSTOMER, account, number, Optional.empty(), "tok_approve", true);
        try {
            return settle.payments().pay().pay(card).attempt().amount().toPlain();
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }

    /** All that was told about the account, in order. */
    List<Outbox.Message> messages() {
        return settle.journal().read().messages(account, 0, 1_000);
    }

    /** All facts about the account, in order. */
    List<Fact> facts() {
        return settle.journal().read().read(StreamId.account(account), 1, 1_000).stream()
                .map(entry -> stores.journal().decode(entry).fact())
                .toList();
    }
}
