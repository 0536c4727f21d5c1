package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.EntryCodec;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

final class JdbiJournal implements Journal {
    private final Session session;

    JdbiJournal(Session session) {
        this.session = session;
    }

    @Override
    public List<Entry> read(StreamId stream, long from, int limit) {
        String sql = stream.kind() == StreamId.Kind.ACCOUNT ? """
                select seq, bytes, hash from journal_entry
                 where account_id = :id and seq >= :from order by seq limit :limit""" : """
                select seq, bytes, hash from seller_entry
                 where seller_id = :id and seq >= :from order by seq limit :limit""";
        return session.reading(
                handle -> entries(handle.createQuery(sql).bind("from", from).bind("limit", limit), stream));
    }

    @Override
    public List<Entry> read(StreamId stream, Set<Long> numbers) {
        String sql = stream.kind() == StreamId.Kind.ACCOUNT ? """
                select seq, bytes, hash from journal_entry
                 where account_id = :id and seq = any(:numbers) order by seq""" : """
                select seq, bytes, hash from seller_entry
                 where seller_id = :id and seq = any(:numbers) order by seq""";
        return session.reading(handle ->
                entries(handle.createQuery(sql).bindArray("numbers", Long.class, List.copyOf(numbers)), stream));
    }

    private static List<Entry> entries(Query query, StreamId stream) {
        return query.bind("id", stream.id())
                .map((row, context) -> new Entry(stream, row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }

    @Override
    public Recorded decode(Entry entry) {
        return EntryCodec.decode(entry.bytes());
    }

    /** Steps from one stream to the next, past their entries. */
    @Override
    public List<StreamId> streams(StreamId.Kind kind, String after, int limit) {
        String sql = kind == StreamId.Kind.ACCOUNT ? """
                with recursive stream (id) as (
                    (select account_id from journal_entry where account_id > :after order by account_id limit 1)
                    union all
                    (select next.account_id from stream, lateral (
                        select account_id from journal_entry where account_id > stream.id
                         order by account_id limit 1) next))
                select id from stream limit :limit""" : """
                select distinct seller_id from seller_entry
                 where seller_id > :after order by seller_id limit :limit""";
        return session.reading(handle -> handle.createQuery(sql)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new StreamId(kind, row.getString(1)))
                .list());
    }

    @Override
    public List<StreamId> strays(int limit) {
        return session.reading(handle -> handle.createQuery("""
                        select distinct account_id from journal_entry
                         where not exists (
                               select 1 from account join account_head using (account_id, seller_id)
                                where account.account_id = journal_entry.account_id
                                  and exists (select 1 from seller where seller.seller_id = account.seller_id))
                         order by account_id limit :limit""")
                .bind("limit", limit)
                .map((row, context) -> StreamId.account(row.getString(1)))
                .list());
    }

    @Override
    public long noted(StreamId stream) {
        String sql = stream.kind() == StreamId.Kind.ACCOUNT
                ? "select seq from account_head where account_id = :id"
                : "select seq from seller where seller_id = :id";
        return session.reading(handle -> handle.createQuery(sql)
                .bind("id", stream.id())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<StreamId> streams(String seller) {
        return session.reading(handle -> handle.createQuery("""
                        select true, seller_id as id from seller where seller_id = :seller
                        union all
                        select false, account_id from account where seller_id = :seller
                        order by 1 desc, 2""")
                .bind("seller", seller)
                .map((row, context) -> new StreamId(
                        row.getBoolean(1) ? StreamId.Kind.SELLER : StreamId.Kind.ACCOUNT, row.getString(2)))
                .list());
    }
}
