package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.adapter.persistence.json.Party;
import dev.settle.adapter.persistence.json.StateCodec;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.ledger.Posting;
import dev.settle.domain.subscription.Subscription;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Everything one transaction adds to accounts, table by table. */
final class WritingRows {
    private static final String ENTRY = "account_id, seq, hash, bytes";
    private static final String POSTING = "account_id, seq, position, day, ledger_account, currency, minor, reference";
    private static final String MESSAGE = "account_id, number, entry, day, kind, subject, text";

    private final Handle handle;
    private final ByteBuffer buffer = CopyRows.buffer();
    private final Collection<Writing> writings;
    private final Map<String, Tail> tails;

    private WritingRows(Handle handle, Map<String, Tail> tails, Collection<Writing> writings) {
        this.handle = handle;
        this.writings = writings;
        this.tails = tails;
    }

    /** @param tails the journals' ends that are known; the others are looked up, and all are told the new ones */
    static void write(Handle handle, Map<String, Tail> tails, Collection<Writing> writings, RuleSets ruleSets) {
        try {
            new WritingRows(handle, tails, writings).write(ruleSets);
        } catch (JdbiException refused) {
            throw TakenKeys.named(refused, writings);
        }
    }

    private void write(RuleSets ruleSets) {
        lookUpTails();
        copy("journal_entry", ENTRY, this::addEntries);
        sendParties();
        sendSubscriptions();
        DocumentRows.copy(handle, buffer, writings, ruleSets.refer());
        copy("ledger_posting", POSTING, WritingRows::addPostings);
        copy("outbox", MESSAGE, WritingRows::addMessages);
    }

    private void copy(String table, String columns, BiConsumer<CopyRows, Writing> add) {
        CopyRows.copy(handle, buffer, table, columns, rows -> writings.forEach(writing -> add.accept(rows, writing)));
    }

    private void addEntries(CopyRows rows, Writing writing) {
        String account = writing.account();
        Tail tail = tails.get(account);
        if (tail == null) {
            throw Refusals.accountMoved(account);
        }
        for (SealedEntry entry :
                SealedEntry.seal(tail.seq(), tail.hash(), writing.entries(), () -> Refusals.accountMoved(account))) {
            entry.addTo(rows, account);
            tails.put(account, new Tail(entry.seq(), entry.hash()));
        }
    }

    private static void addPostings(CopyRows rows, Writing writing) {
        long seq = 0;
        int position = 0;
        for (LedgerEntry entry : writing.ledger()) {
            position = entry.seq() == seq ? position : 0;
            seq = entry.seq();
            for (Posting posting : entry.postings()) {
                rows.text(writing.account())
                        .bigint(seq)
                        .smallint(++position)
                        .date(entry.date())
                        .text(posting.ledgerAccount())
                        .text(posting.amount().currency().getCurrencyCode())
                        .bigint(posting.amount().minorUnits())
                        .text(entry.reference())
                        .end();
            }
        }
    }

    private static void addMessages(CopyRows rows, Writing writing) {
        long number = writing.firstTold();
        for (Writing.Told told : writing.told()) {
            rows.text(writing.account())
                    .bigint(number++)
                    .bigint(told.entry())
                    .date(told.notice().date())
                    .text(told.notice().kind())
                    .text(told.notice().subject())
                    .text(told.notice().text())
                    .end();
        }
    }

    private void sendParties() {
        List<Writing> parties = writings.stream().filter(Writing::party).toList();
        if (!parties.isEmpty()) {
            handle.createUpdate("""
                            insert into account (account_id, seller_id, party)
                            select * from unnest(:accounts, :sellers, :parties)
                            on conflict (account_id) do update set party = excluded.party""")
                    .bindArray(
                            "accounts",
                            String.class,
                            parties.stream().map(Writing::account).toList())
                    .bindArray(
                            "sellers",
                            String.class,
                            parties.stream().map(Writing::seller).toList())
                    .bindArray(
                            "parties",
                            String.class,
                            parties.stream()
                                    .map(writing -> StateCodec.PARTY.write(Party.of(writing.after())))
                                    .toList())
                    .execute();
        }
    }

    private void sendSubscriptions() {
        List<String> subscribers = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        for (Writing writing : writings) {
            for (Subscription subscription : writing.subscriptions()) {
                subscribers.add(writing.account());
                subscriptions.add(subscription);
            }
        }
        if (!subscriptions.isEmpty()) {
            handle.createUpdate("""
                            insert into subscription (account_id, subscription_id, opened, state, whole)
                            select * from unnest(:accounts, :ids, :opened, :states, :wholes)
                            on conflict (account_id, subscription_id)
                            do update set state = excluded.state, whole = excluded.whole""")
                    .bindArray("accounts", String.class, subscribers)
                    .bindArray(
                            "ids",
                            String.class,
                            subscriptions.stream().map(Subscription::id).toList())
                    .bindArray(
                            "opened",
                            Long.class,
                            subscriptions.stream()
                                    .map(one -> one.opened().seq())
                                    .toList())
                    .bindArray(
                            "states",
                            String.class,
                            subscriptions.stream()
                                    .map(one -> StateCodec.SUBSCRIPTION.write(one.abridged()))
                                    .toList())
                    .bindArray(
                            "wholes",
                            String.class,
                            subscriptions.stream().map(WritingRows::whole).toArray())
                    .execute();
        }
    }

    private static @Nullable String whole(Subscription subscription) {
        return subscription.abridged().equals(subscription) ? null : StateCodec.SUBSCRIPTION.write(subscription);
    }

    /** Those of accounts whose journals reach at least to the entry before the first. */
    private void lookUpTails() {
        List<Writing> unknown = new ArrayList<>();
        for (Writing writing : writings) {
            Tail tail = tails.get(writing.account());
            if (before(writing) == 0) {
                tails.put(writing.account(), new Tail(0, Chain.root(StreamId.account(writing.account()))));
            } else if (tail == null || tail.seq() != before(writing)) {
                unknown.add(writing);
            }
        }
        if (!unknown.isEmpty()) {
            unknown.forEach(writing -> tails.remove(writing.account()));
            handle.createQuery("""
                            select account_id, seq, hash
                              from unnest(:accounts, :seqs) as wanted (account_id, seq)
                              join journal_entry using (account_id, seq)""")
                    .bindArray(
                            "accounts",
                            String.class,
                            unknown.stream().map(Writing::account).toList())
                    .bindArray(
                            "seqs",
                            Long.class,
                            unknown.stream().map(WritingRows::before).toList())
                    .reduceResultSet(tails, (all, row, context) -> {
                        all.put(row.getString(1), new Tail(row.getLong(2), row.getBytes(3)));
                        return all;
                    });
        }
    }

    private static long before(Writing writing) {
        return writing.entries().isEmpty()
                ? writing.after().seq()
                : writing.entries().get(0).seq() - 1;
    }
}
