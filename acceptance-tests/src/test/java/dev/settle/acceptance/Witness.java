package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.simulation.Player;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays a story and keeps what was there after each step: no later one may change a journal entry or a document. */
final class Witness implements Player {
    private static final int MANY = 1_000;

    private final Stores stores;
    private final String seller;
    private final Player player;
    private final Map<StreamId, List<String>> entries = new HashMap<>();
    private final Map<String, List<Document>> documents = new HashMap<>();

    Witness(Stores stores, String seller) {
        this.stores = stores;
        this.seller = seller;
        this.player = Player.of(stores, seller);
    }

    /** Every document as it was right after it had been issued, by account. */
    Map<String, List<Document>> documents() {
        return documents;
    }

    @Override
    public void set(Scenario scenario) {
        player.set(scenario);
        look();
    }

    @Override
    public void perform(Step step) {
        player.perform(step);
    }

    @Override
    public List<ScenarioResult.Document> issuedBy(Step step) {
        look();
        return player.issuedBy(step);
    }

    @Override
    public List<ScenarioResult.Review> reviews() {
        return player.reviews();
    }

    @Override
    public Map<String, Optional<LocalDate>> next() {
        return player.next();
    }

    private void look() {
        for (StreamId stream : stores.journal().streams(seller)) {
            var now = stores.journal().read(stream, 1, MANY).stream()
                    .map(Witness::text)
                    .toList();
            isLonger(now, before(entries, stream));
            entries.put(stream, now);
        }
        for (String account : stores.books().accounts(seller, "", MANY)) {
            var now = stores.documents().list(account, 0, MANY);
            var before = before(documents, account);
            isLonger(now, before);
            var seen = new ArrayList<>(before);
            seen.addAll(now.subList(before.size(), now.size()));
            documents.put(account, seen);
        }
    }

    private static <V> void isLonger(List<V> now, List<V> before) {
        assertThat(now.stream().limit(before.size()).toList()).isEqualTo(before);
    }

    private static String text(Entry entry) {
        return HexFormat.of().formatHex(entry.hash()) + " " + new String(entry.bytes(), StandardCharsets.UTF_8);
    }

    private static <K, V> List<V> before(Map<K, List<V>> kept, K key) {
        return kept.getOrDefault(key, List.of());
    }
}
