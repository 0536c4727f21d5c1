package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.invoicing.InvoicingUseCases;
import dev.settle.application.invoicing.check.Checker;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.Tree;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Resolved;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Refusal;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A story that was played to its end, and the store it was played in.
 *
 * @param steps   how many it has
 * @param refused how many of them were refused
 */
record Played(Stores stores, int steps, int refused) {
    static final String SELLER = ScenarioRunner.SELLER;
    private static final Path PACKS = Path.of("../launcher/src/main/resources/packs");

    static Played story(String yaml) {
        return of(Scenario.parse(yaml));
    }

    /** Where a story says nothing of refusals, no step is refused. */
    static Played of(Scenario scenario) {
        Stores stores = new MemoryStore(Parameters.INDEX).stores();
        List<Refusal> refused = ScenarioRunner.run(scenario, stores, SELLER).refused();
        assertThat(refused).isEqualTo(scenario.refused().orElse(List.of()));
        return new Played(stores, scenario.steps().size(), refused.size());
    }

    /** Of a story that nobody thought up any step may be refused. */
    static Played madeUp(RandomStory story) {
        Stores stores = new MemoryStore(Parameters.INDEX).stores();
        Scenario scenario = Scenario.parse(story.yaml());
        List<Refusal> refused = ScenarioRunner.run(scenario, stores, SELLER).refused();
        return new Played(stores, scenario.steps().size(), refused.size());
    }

    /** The examples that come with the packs. */
    static List<Path> examples() {
        try (Stream<Path> files = Files.walk(PACKS)) {
            return files.filter(file -> file.getParent().endsWith("examples"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    InvoicingUseCases invoicing() {
        return Settle.over(stores).invoicing();
    }

    Verified verified() {
        return invoicing().verify().verify(new VerifyJournal.Command(SELLER, true, progress -> {}));
    }

    /** Everything was checked, and nothing is disputed or broken. */
    static void assertIntact(Verified verified) {
        assertThat(verified.broken()).isEmpty();
        assertThat(verified.disputed()).isEmpty();
        assertThat(verified.unchecked()).isEmpty();
    }

    /** Nothing of it is disputed or broken, and every document of its account comes out of the journal as it is. */
    void assertRight() {
        assertIntact(verified());
        var rebuilt = invoicing().rebuild().account("main").documents();
        assertThat(rebuilt).isNotEmpty().allMatch(Compared::isSame);
    }

    /** What the checker finds in the documents of its account when something in them is another. */
    List<Finding> found(Alteration... alterations) {
        List<Map<String, Object>> documents = trees("main");
        for (Alteration alteration : alterations) {
            documents = alteration.in(documents);
        }
        return checker("main").check(documents, false);
    }

    /** What holds an account's documents against its journal and its seller's. */
    Checker checker(String account) {
        return new Checker(account, entries(StreamId.account(account)), entries(StreamId.seller(SELLER)), defaults());
    }

    List<String> accounts() {
        return stores.books().accounts(SELLER, "", 500);
    }

    List<Document> documents(String account) {
        return stores.documents().list(account, 0, 500);
    }

    List<Map<String, Object>> trees(String account) {
        return documents(account).stream().map(Tree::of).toList();
    }

    List<Map<String, Object>> entries(StreamId stream) {
        List<Map<String, Object>> entries = new ArrayList<>();
        new JournalPages(stores.journal()).forEach(stream, entry -> entries.add(Tree.of(entry)));
        return entries;
    }

    static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        Parameters.INDEX.all().forEach(parameter -> defaults.put(parameter.key(), fallback(parameter)));
        return defaults;
    }

    private static <T> String fallback(Parameter<T> parameter) {
        return new Resolved<>(parameter, parameter.fallback(), "default", "kernel").printed();
    }
}
