package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.json.Standing;
import dev.settle.adapter.persistence.json.StateCodec;
import dev.settle.application.billing.port.out.Advance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Opens heads and moves those that stand where they were read, and comes by the ends of their journals. */
final class HeadMoves {
    private HeadMoves() {}

    /** @param tails are told the journals' ends */
    static Set<String> make(Handle handle, Collection<Advance> moves, Map<String, Tail> tails) {
        Set<String> made = new LinkedHashSet<>();
        made.addAll(open(
                handle, inOrder(moves.stream().filter(move -> move.seen() == 0).toList())));
        made.addAll(move(
                handle, inOrder(moves.stream().filter(move -> move.seen() != 0).toList()), tails));
        return made;
    }

    private static List<String> open(Handle handle, List<Advance> moves) {
        if (moves.isEmpty()) {
            return List.of();
        }
        Query query = handle.createQuery("""
                        insert into account_head (account_id, seller_id, seq, next_due, zone, standing)
                        select * from unnest(:accounts, :sellers, :seqs, :nextDue::date[], :zones, :standings)
                        on conflict do nothing
                        returning account_id""").bindArray("sellers", String.class, all(moves, Advance::seller));
        return bound(query, moves).mapTo(String.class).list();
    }

    private static Set<String> move(Handle handle, List<Advance> moves, Map<String, Tail> tails) {
        if (moves.isEmpty()) {
            return Set.of();
        }
        Query query = handle.createQuery("""
                        update account_head
                           set seq = move.seq, next_due = move.next_due, zone = move.zone, standing = move.standing
                          from unnest(:accounts, :seen, :seqs, :nextDue::date[], :zones, :standings)
                               as move (account_id, seen, seq, next_due, zone, standing)
                         where account_head.account_id = move.account_id and account_head.seq = move.seen
                           and account_head.account_id = any (:accounts)
                        returning account_head.account_id, move.seen,
                               (select hash from journal_entry
                                 where journal_entry.account_id = move.account_id and journal_entry.seq = move.seen)""").bindArray("seen", Long.class, all(moves, Advance::seen));
        return bound(query, moves).reduceResultSet(new LinkedHashSet<>(), (made, row, context) -> {
            String account = row.getString(1);
            made.add(account);
            byte[] hash = row.getBytes(3);
            if (hash != null) {
                tails.put(account, new Tail(row.getLong(2), hash));
            }
            return made;
        });
    }

    private static Query bound(Query query, List<Advance> moves) {
        return query.bindArray("accounts", String.class, all(moves, Advance::account))
                .bindArray("seqs", Long.class, all(moves, move -> move.after().seq()))
                .bindArray("nextDue", String.class, all(moves, HeadMoves::nextDue))
                .bindArray(
                        "zones",
                        String.class,
                        all(moves, move -> move.after().account().zone().id()))
                .bindArray(
                        "standings",
                        String.class,
                        all(moves, move -> StateCodec.STANDING.write(Standing.of(move.after()))));
    }

    private static @Nullable String nextDue(Advance move) {
        return move.nextDue().map(LocalDate::toString).orElse(null);
    }

    private static List<Advance> inOrder(List<Advance> moves) {
        return moves.stream().sorted(Comparator.comparing(Advance::account)).toList();
    }

    private static <T extends @Nullable Object> Object[] all(List<Advance> moves, Function<Advance, T> part) {
        return moves.stream().map(part).toArray();
    }
}
