package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.EntryCodec;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** An entry as it is stored: its bytes, and the hash that chains it to the entry before. */
record SealedEntry(long seq, byte[] hash, byte[] bytes) {
    /**
     * Seals entries that follow on one another.
     *
     * @param before the entry they follow, zero for none
     * @param root   its hash
     * @param moved  what is thrown when they do not follow it
     */
    static List<SealedEntry> seal(
            long before, byte[] root, List<Recorded> entries, Supplier<? extends RuntimeException> moved) {
        List<SealedEntry> sealed = new ArrayList<>();
        byte[] hash = root;
        long seq = before;
        for (Recorded entry : entries) {
            if (entry.seq() != ++seq) {
                throw moved.get();
            }
            byte[] bytes = EntryCodec.encode(entry);
            hash = Chain.next(hash, bytes);
            sealed.add(new SealedEntry(seq, hash, bytes));
        }
        return sealed;
    }

    /** Into a table whose last columns are seq, hash and bytes. */
    void addTo(CopyRows rows, String stream) {
        rows.text(stream).bigint(seq).bytes(hash).bytes(bytes).end();
    }
}
