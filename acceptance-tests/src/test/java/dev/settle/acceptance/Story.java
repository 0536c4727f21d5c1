package dev.settle.acceptance;

import dev.settle.application.journal.port.out.Outbox;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.StreamId;
import dev.settle.launcher.Settle;
import dev.settle.launcher.Stores;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A story that was played, and Settle as it stands at its end: for what cannot be seen on paper. */
record Story(Settle settle, Stores stores) {
    /** The account of every story that has only one. */
    static final String ACCOUNT = "main";

    static final Origin CUSTOMER = new Origin("ann", "CUSTOMER", "PORTAL", Optional.empty(), "test");

    /** Plays a story; afterwards it is the time of its last step. */
    static Story played(String written) {
        var scenario = Scenario.parse("settle: 1\n" + written);
        var stores = Stores.inMemory();
        ScenarioRunner.run(scenario, stores, ScenarioRunner.SELLER);
        var steps = scenario.steps();
        Instant end = steps.get(steps.size() - 1).at();
        var ids = new AtomicLong();
        return new Story(Settle.over(stores, () -> end, prefix -> prefix + ids.incrementAndGet()), stores);
    }

    /** All that was issued to the account, in order. */
    List<Document> documents() {
        return stores.documents().list(ACCOUNT, 0, 1_000);
    }

    /** All that was told about the account, in order. */
    List<Outbox.Message> messages() {
        return settle.journal().read().messages(ACCOUNT, 0, 1_000);
    }

    /** All facts about the account, in order. */
    List<Fact> facts() {
        return settle.journal().read().read(StreamId.account(ACCOUNT), 1, 1_000).stream()
                .map(entry -> stores.journal().decode(entry).fact())
                .toList();
    }
}
