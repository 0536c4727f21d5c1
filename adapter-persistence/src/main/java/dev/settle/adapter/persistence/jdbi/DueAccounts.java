package dev.settle.adapter.persistence.jdbi;

import dev.settle.domain.calendar.BillingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Finds accounts that are due. The database goes by the day that is current anywhere on earth, for each due day there is
 * in key order; what day it is in an account's own zone is decided here, by the calendar that billing goes by.
 */
final class DueAccounts {
    private static final String CANDIDATES = """
            with recursive days (day) as (
                (select next_due from account_head
                  where seller_id = :seller and next_due <= :latest order by next_due limit 1)
                union all
                select (select next_due from account_head
                         where seller_id = :seller and next_due > day and next_due <= :latest order by next_due limit 1)
                  from days where day is not null)
            select account_id, zone, day from days cross join lateral (
                   select account_id, zone from account_head
                    where seller_id = :seller and next_due = day and account_id > :after
                    order by account_id limit :limit) due
             where day is not null
             order by account_id limit :limit""";

    private record Candidate(String account, ZoneId zone, LocalDate day) {
        boolean isDue(Instant cut) {
            return !day.isAfter(new BillingZone(zone).dayOf(cut));
        }
    }

    private final Handle handle;
    private final String seller;
    private final Instant cut;

    DueAccounts(Handle handle, String seller, Instant cut) {
        this.handle = handle;
        this.seller = seller;
        this.cut = cut;
    }

    List<String> after(String account, int limit) {
        List<String> due = new ArrayList<>();
        String last = account;
        while (due.size() < limit) {
            List<Candidate> candidates = candidates(last, limit);
            candidates.stream()
                    .filter(candidate -> candidate.isDue(cut))
                    .limit(limit - due.size())
                    .forEach(candidate -> due.add(candidate.account()));
            if (candidates.size() < limit) {
                break;
            }
            last = candidates.get(candidates.size() - 1).account();
        }
        return due;
    }

    private List<Candidate> candidates(String after, int limit) {
        return handle.createQuery(CANDIDATES)
                .bind("seller", seller)
                .bind("latest", LocalDate.ofInstant(cut, ZoneOffset.ofHours(18)))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new Candidate(row.getString(1), ZoneId.of(row.getString(2)), row.getObject(3, LocalDate.class)))
                .list();
    }
}
