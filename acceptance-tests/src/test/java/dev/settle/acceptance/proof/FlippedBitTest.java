package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.VerifyJournal.Broken;
import dev.settle.application.invoicing.port.in.VerifyJournal.Command;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.Randomly;
import dev.settle.contract.store.Interposed;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a stored entry, {@code verify} names its stream and its number. */
class FlippedBitTest {
    private static final long SEED = Randomly.firstSeed(20_261_122);
    private static final int IN_MEMORY = 1_000;
    private static final int ON_POSTGRES = 80;
    private static final String SELLER = ScenarioRunner.SELLER;
    private static final String STORY = """
            settle: 1
            title: two accounts
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            accounts: {first: {}, second: {}}
            do:
              - {on: 2025-03-01, account: first, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 3}}
              - {on: 2025-03-01, account: second, subscribe: {id: s2, sku: MAILBOX, every: P1M, seats: 1}}
              - {on: 2025-03-01, bill: {}}
              - {on: 2025-03-11, account: first, seats: {id: s1, to: 5}}
              - {on: 2025-03-20, pack: {with: {billing.mode: ARREARS}}}
              - {on: 2025-04-01, bill: {}}
            """;

    private final Random random = new Random(SEED);

    private record Flip(StreamId stream, long seq, boolean inHash, int at, int bit) {
        byte[] of(byte[] bytes) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << bit);
            return flipped;
        }

        Entry of(Entry entry) {
            return new Entry(
                    stream, seq, inHash ? entry.bytes() : of(entry.bytes()), inHash ? of(entry.hash()) : entry.hash());
        }
    }

    @Test
    void any_bit_of_any_entry_in_memory() {
        Stores stores = played(new MemoryStore(Parameters.INDEX).stores());
        assertThat(verify(stores)).isEmpty();
        List<Entry> entries = entries(stores.journal());
        for (int i = 0; i < IN_MEMORY; i++) {
            Flip flip = flip(entries);
            assertNamed(
                    over(
                            stores,
                            all -> all.stream()
                                    .map(entry -> entry.stream().equals(flip.stream()) && entry.seq() == flip.seq()
                                            ? flip.of(entry)
                                            : entry)
                                    .toList()),
                    flip.stream(),
                    flip.seq(),
                    flip);
        }
    }

    @Test
    void any_bit_of_any_entry_on_postgresql() {
        try (Database database = new Database()) {
            Stores stores = played(database.store().stores());
            assertThat(verify(stores)).isEmpty();
            List<Entry> entries = entries(stores.journal());
            for (int i = 0; i < ON_POSTGRES; i++) {
                Flip flip = flip(entries);
                String column = flip.inHash() ? "hash" : "bytes";
                String turn = "update %s set %s = set_bit(%s, %d, 1 - get_bit(%s, %d)) where %s"
                        .formatted(
                                table(flip.stream()),
                                column,
                                column,
                                8 * flip.at() + flip.bit(),
                                column,
                                8 * flip.at() + flip.bit(),
                                row(flip.stream(), flip.seq()));
                database.run(turn);
                assertNamed(stores, flip.stream(), flip.seq(), flip);
                database.run(turn);
            }
            assertThat(verify(stores)).isEmpty();
        }
    }

    /** The row's key is not hashed, but it says where the entry stands. */
    @Test
    void any_bit_of_an_entrys_key_on_postgresql() {
        try (Database database = new Database()) {
            Stores stores = played(database.store().stores());
            for (Entry entry : entries(stores.journal())) {
                StreamId stream = entry.stream();
                String key = stream.kind() == StreamId.Kind.SELLER ? "seller_id" : "account_id";
                int bit = random.nextInt(50) + 8;
                move(
                        database,
                        stores,
                        entry,
                        "seq",
                        Long.toString(entry.seq() ^ 1L << bit),
                        Long.toString(entry.seq()));
                char[] id = stream.id().toCharArray();
                id[random.nextInt(id.length)] ^= (char) (1 << random.nextInt(3));
                move(database, stores, entry, key, "'" + new String(id) + "'", "'" + stream.id() + "'");
            }
            assertThat(verify(stores)).isEmpty();
        }
    }

    @Test
    void an_entry_that_is_missing() {
        Stores stores = played(new MemoryStore(Parameters.INDEX).stores());
        for (Entry gone : entries(stores.journal())) {
            assertNamed(
                    over(
                            stores,
                            all -> all.stream()
                                    .filter(entry -> !isSame(entry, gone))
                                    .toList()),
                    gone.stream(),
                    gone.seq(),
                    "missing");
        }
    }

    @Test
    void two_entries_that_have_changed_places() {
        Stores stores = played(new MemoryStore(Parameters.INDEX).stores());
        List<Entry> entries = entries(stores.journal());
        for (int i = 1; i < entries.size(); i++) {
            Entry one = entries.get(i - 1);
            Entry other = entries.get(i);
            if (one.stream().equals(other.stream())) {
                assertNamed(
                        over(stores, all -> swapped(all, one, other)),
                        one.stream(),
                        Math.min(one.seq(), other.seq()),
                        "swapped");
            }
        }
    }

    private static void move(
            Database database, Stores stores, Entry entry, String column, String elsewhere, String home) {
        StreamId stream = entry.stream();
        String hash = "hash = '\\x%s'".formatted(HexFormat.of().formatHex(entry.hash()));
        String update = "update %s set %s = %s where " + hash;
        database.run(update.formatted(table(stream), column, elsewhere));
        assertNamed(stores, stream, entry.seq(), column + " became " + elsewhere);
        database.run(update.formatted(table(stream), column, home));
    }

    private static List<Entry> swapped(List<Entry> all, Entry one, Entry other) {
        List<Entry> swapped = new ArrayList<>(all);
        swapped.replaceAll(entry -> isSame(entry, one)
                ? new Entry(one.stream(), one.seq(), other.bytes(), other.hash())
                : isSame(entry, other) ? new Entry(one.stream(), other.seq(), one.bytes(), one.hash()) : entry);
        swapped.sort(Comparator.comparingLong(Entry::seq));
        return swapped;
    }

    private static boolean isSame(Entry entry, Entry other) {
        return entry.stream().equals(other.stream()) && entry.seq() == other.seq();
    }

    private Flip flip(List<Entry> entries) {
        Entry entry = entries.get(random.nextInt(entries.size()));
        boolean inHash = random.nextInt(4) == 0;
        byte[] bytes = inHash ? entry.hash() : entry.bytes();
        return new Flip(entry.stream(), entry.seq(), inHash, random.nextInt(bytes.length), random.nextInt(8));
    }

    private static void assertNamed(Stores stores, StreamId stream, long seq, Object what) {
        assertThat(verify(stores))
                .as("-Dsettle.seed=%d: %s of entry %d of %s", SEED, what, seq, stream)
                .anySatisfy(broken -> {
                    assertThat(broken.stream()).isEqualTo(stream);
                    assertThat(broken.entry()).isEqualTo(seq);
                });
        assertThat(Settle.over(stores).journal().read().verify(stream).broken())
                .as("-Dsettle.seed=%d: %s of entry %d of %s, asked of the stream alone", SEED, what, seq, stream)
                .contains(seq);
    }

    private static Stores played(Stores stores) {
        ScenarioRunner.run(Scenario.parse(STORY), stores, SELLER);
        return stores;
    }

    private static List<Entry> entries(Journal journal) {
        List<Entry> entries = new ArrayList<>();
        journal.streams(SELLER).forEach(stream -> entries.addAll(journal.read(stream, 1, 10_000)));
        return entries;
    }

    private static List<Broken> verify(Stores stores) {
        return Settle.over(stores)
                .invoicing()
                .verify()
                .verify(new Command(SELLER, false, progress -> {}))
                .broken();
    }

    private static Stores over(Stores stores, UnaryOperator<List<Entry>> damage) {
        return Interposed.with(stores, Journal.class, new DamagedJournal(stores.journal(), damage));
    }

    private static String table(StreamId stream) {
        return stream.kind() == StreamId.Kind.SELLER ? "seller_entry" : "journal_entry";
    }

    private static String row(StreamId stream, long seq) {
        return "%s = '%s' and seq = %d"
                .formatted(stream.kind() == StreamId.Kind.SELLER ? "seller_id" : "account_id", stream.id(), seq);
    }
}
