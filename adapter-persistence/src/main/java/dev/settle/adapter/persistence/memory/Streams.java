package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.json.EntryCodec;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The streams' entries, encoded and chained. */
final class Streams {
    private final Table<String, List<Entry>> entries;

    Streams(MemoryTransactions transactions) {
        this.entries = new Table<>(transactions);
    }

    List<Entry> of(StreamId stream) {
        return entries.get(stream.toString()).orElse(List.of());
    }

    /** Those of a kind that have entries, in key order after {@code after}. */
    Stream<StreamId> ids(StreamId.Kind kind, String after) {
        String prefix = new StreamId(kind, "").toString();
        return entries.after(prefix + after).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .map(key -> new StreamId(kind, key.substring(prefix.length())));
    }

    /** @return whether the entries follow the stream's last one; if not, nothing is written */
    boolean append(StreamId stream, List<Recorded> recorded) {
        List<Entry> before = of(stream);
        byte[] hash = before.isEmpty()
                ? Chain.root(stream)
                : before.get(before.size() - 1).hash();
        List<Entry> more = new ArrayList<>();
        for (Recorded entry : recorded) {
            if (entry.seq() != before.size() + more.size() + 1L) {
                return false;
            }
            byte[] bytes = EntryCodec.encode(entry);
            hash = Chain.next(hash, bytes);
            more.add(new Entry(stream, entry.seq(), bytes, hash));
        }
        entries.put(stream.toString(), Table.longer(entries.get(stream.toString()), more));
        return true;
    }
}
