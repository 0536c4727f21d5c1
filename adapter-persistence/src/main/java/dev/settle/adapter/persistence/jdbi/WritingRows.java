package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.adapter.persistence.json.EntryCodec;
import dev.settle.adapter.persistence.json.Party;
import dev.settle.adapter.persistence.json.StateCodec;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.journal.Chain;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.ledger.Posting;
import dev.settle.domain.subscription.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Everything one transaction adds to accounts, table by table. */
final class WritingRows {
    /** Where an account's stream and outbox end. */
    private record Tail(byte[] hash, long told) {}

    private final CopyRows entries = new CopyRows("journal_entry", "account_id, seq, hash, bytes");
    private final CopyRows postings = new CopyRows(
            "ledger_posting", "account_id, seq, position, day, ledger_account, currency, minor, reference");
    private final CopyRows messages = new CopyRows("outbox", "account_id, number, entry, day, kind, subject, text");
    private final List<Writing> parties = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<String> subscribers = new ArrayList<>();
    private final DocumentRows documents;

    private WritingRows(DocumentRows documents) {
        this.documents = documents;
    }

    static void write(Handle handle, Collection<Writing> writings, RuleSets ruleSets) {
        WritingRows rows = new WritingRows(new DocumentRows(ruleSets.refer()));
        Map<String, Tail> tails = tails(handle, writings);
        for (Writing writing : writings) {
            Tail tail = tails.get(writing.account());
            if (tail == null) {
                throw Refusals.accountMoved(writing.account());
            }
            rows.add(writing, tail);
        }
        rows.send(handle);
    }

    private void add(Writing writing, Tail tail) {
        String account = writing.account();
        byte[] hash = tail.hash();
        long seq = before(writing);
        for (Recorded entry : writing.entries()) {
            if (entry.seq() != ++seq) {
                throw Refusals.accountMoved(account);
            }
            byte[] bytes = EntryCodec.encode(entry);
            hash = Chain.next(hash, bytes);
            entries.text(account).bigint(seq).bytes(hash).bytes(bytes).end();
        }
        writing.documents().forEach(document -> documents.add(writing.seller(), document));
        addPostings(writing);
        addMessages(writing, tail.told());
        if (writing.party()) {
            parties.add(writing);
        }
        for (Subscription subscription : writing.subscriptions()) {
            subscribers.add(account);
            subscriptions.add(subscription);
        }
    }

    private void addPostings(Writing writing) {
        long seq = 0;
        int position = 0;
        for (LedgerEntry entry : writing.ledger()) {
            position = entry.seq() == seq ? position : 0;
            seq = entry.seq();
            for (Posting posting : entry.postings()) {
                postings.text(writing.account())
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

    private void addMessages(Writing writing, long last) {
        long number = last;
        for (Writing.Told told : writing.told()) {
            messages.text(writing.account())
                    .bigint(++number)
                    .bigint(told.entry())
                    .date(told.notice().date())
                    .text(told.notice().kind())
                    .text(told.notice().subscription())
                    .text(told.notice().text())
                    .end();
        }
    }

    private void send(Handle handle) {
        entries.send(handle);
        sendParties(handle);
        sendSubscriptions(handle);
        documents.send(handle);
        postings.send(handle);
        messages.send(handle);
    }

    private void sendParties(Handle handle) {
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

    private void sendSubscriptions(Handle handle) {
        if (!subscriptions.isEmpty()) {
            handle.createUpdate("""
                            insert into subscription (account_id, subscription_id, opened, state)
                            select * from unnest(:accounts, :ids, :opened, :states)
                            on conflict (account_id, subscription_id) do update set state = excluded.state""")
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
                                    .map(StateCodec.SUBSCRIPTION::write)
                                    .toList())
                    .execute();
        }
    }

    /** Tails of accounts whose streams reach at least to the entry before the first new one. */
    private static Map<String, Tail> tails(Handle handle, Collection<Writing> writings) {
        Map<String, Tail> tails = new HashMap<>();
        List<Writing> going = new ArrayList<>();
        for (Writing writing : writings) {
            if (before(writing) == 0) {
                tails.put(writing.account(), new Tail(Chain.root(StreamId.account(writing.account())), 0));
            } else {
                going.add(writing);
            }
        }
        if (!going.isEmpty()) {
            handle.createQuery("""
                            select account_id, hash, coalesce(told.number, 0)
                              from unnest(:accounts, :seqs) as wanted (account_id, seq)
                              join journal_entry using (account_id, seq)
                              left join lateral (
                                   select number from outbox where outbox.account_id = wanted.account_id
                                    order by number desc limit 1) told on true""")
                    .bindArray(
                            "accounts",
                            String.class,
                            going.stream().map(Writing::account).toList())
                    .bindArray(
                            "seqs",
                            Long.class,
                            going.stream().map(WritingRows::before).toList())
                    .reduceResultSet(tails, (all, row, context) -> {
                        all.put(row.getString(1), new Tail(row.getBytes(2), row.getLong(3)));
                        return all;
                    });
        }
        return tails;
    }

    private static long before(Writing writing) {
        return writing.entries().isEmpty()
                ? writing.after().seq()
                : writing.entries().get(0).seq() - 1;
    }
}
