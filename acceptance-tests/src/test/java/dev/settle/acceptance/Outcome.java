package dev.settle.acceptance;

import dev.settle.application.Stores;
import dev.settle.domain.invoicing.Document;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What came of a story in a store. It is played once, whoever asks.
 *
 * @param documents every document as it was right after it had been issued, by account
 */
record Outcome(Scenario scenario, ScenarioResult result, Stores stores, Map<String, List<Document>> documents) {
    private record Played(Path file, Where where) {}

    private static final Map<Played, Outcome> PLAYED = new ConcurrentHashMap<>();

    static Outcome of(Path file, Where where) {
        return PLAYED.computeIfAbsent(new Played(file, where), played -> play(Scenario.read(file), where));
    }

    private static Outcome play(Scenario scenario, Where where) {
        var stores = where.stores();
        var seller = where.seller();
        var witness = new Witness(stores, seller);
        var result = ScenarioRunner.run(scenario, witness);
        return new Outcome(scenario, result, stores, witness.documents());
    }
}
