package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.RuleSet;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.policy.ParameterIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Rule sets by id. There are few and they never change, so those in use are kept. */
final class RuleSets {
    private static final int KEPT = 5_000;

    private record Text(long id, String content) {}

    private record Read(String content, RuleSet rules) {}

    private record Stored(String seller, long id) {}

    private final Session session;
    private final ParameterIndex parameters;
    private final Map<RuleSet, Text> texts = new ConcurrentHashMap<>();
    private final Map<Long, Read> read = new ConcurrentHashMap<>();
    private final Set<Stored> stored = ConcurrentHashMap.newKeySet();

    RuleSets(Session session, ParameterIndex parameters) {
        this.session = session;
        this.parameters = parameters;
    }

    /** @throws IllegalArgumentException when the content is not what the id was made of, or cannot be read */
    RuleSet read(long id, String content) {
        Read known = read.get(id);
        if (known != null && known.content().equals(content)) {
            return known.rules();
        }
        if (RuleSet.id(content) != id) {
            throw new IllegalArgumentException("rule set %d is not as it was written".formatted(id));
        }
        RuleSet parsed = RuleSet.read(content, parameters);
        bounded(read).put(id, new Read(content, parsed));
        return parsed;
    }

    /** Takes nothing for granted any more. */
    void forget() {
        read.clear();
        stored.clear();
    }

    /** The ids of rule sets that one transaction's lines refer to; those that are new are written once, in key order. */
    final class Referred {
        private final SortedMap<String, SortedMap<Long, String>> missing = new TreeMap<>();
        private Optional<RuleSet> last = Optional.empty();
        private String lastSeller = "";
        private long lastId;

        long id(String seller, Derivation derivation) {
            if (last.isEmpty() || !last.get().isOf(derivation) || !seller.equals(lastSeller)) {
                RuleSet rules = RuleSet.of(derivation);
                lastId = find(seller, rules);
                lastSeller = seller;
                last = Optional.of(rules);
            }
            return lastId;
        }

        private long find(String seller, RuleSet rules) {
            Text text = texts.get(rules);
            if (text == null) {
                String content = rules.text();
                text = new Text(RuleSet.id(content), content);
                bounded(texts).put(rules, text);
            }
            if (!stored.contains(new Stored(seller, text.id()))) {
                missing.computeIfAbsent(seller, first -> new TreeMap<>()).put(text.id(), text.content());
            }
            return text.id();
        }

        void send(Handle handle) {
            missing.forEach((seller, sets) -> {
                handle.createUpdate("""
                                insert into rule_set (seller_id, id, content)
                                select :seller, id, content from unnest(:ids, :contents) as one (id, content)
                                on conflict do nothing""")
                        .bind("seller", seller)
                        .bindArray("ids", Long.class, new ArrayList<>(sets.keySet()))
                        .bindArray("contents", String.class, new ArrayList<>(sets.values()))
                        .execute();
                List<Stored> now =
                        sets.keySet().stream().map(id -> new Stored(seller, id)).toList();
                session.afterCommit(() -> stored.addAll(now));
            });
        }
    }

    Referred refer() {
        if (stored.size() > KEPT) {
            stored.clear();
        }
        return new Referred();
    }

    private static <K, V> Map<K, V> bounded(Map<K, V> map) {
        if (map.size() >= KEPT) {
            map.clear();
        }
        return map;
    }
}
