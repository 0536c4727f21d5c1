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
 * Finds accounts that are due. The database goes through a seller's heads in key order, by the day that is current anywhere on
 * earth; what day it is in an account's own zone is decided here, by the calendar that billing goes by.
 */
final class DueAccounts {
    private static final String CANDIDATES = """
            select account_id, zone, next_due from account_head
             where seller_id = :seller and account_id > :after and next_due <= :latest
             order by account_id limit :limit""";

    /** On the day before many are due all of these are candidates, and few of them are due: each page is twice as large. */
    private static final int LARGEST_PAGE = 5_000;

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
        boolean more = true;
        for (int page = limit; more && due.size() < limit; page = Math.max(page, Math.min(2 * page, LARGEST_PAGE))) {
            List<Candidate> candidates = candidates(last, page);
            candidates.stream()
                    .filter(candidate -> candidate.isDue(cut))
                    .limit(limit - due.size())
                    .forEach(candidate -> due.add(candidate.account()));
            last = candidates.isEmpty()
                    ? last
                    : candidates.get(candidates.size() - 1).account();
            more = candidates.size() == page;
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
