package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Outcome;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.ledger.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Drafts chunks purely, holding no lock, and writes each in one transaction: heads first, numbers last, then the rest. */
final class Chunks {
    /**
     * An account's next occasion, computed and not written.
     *
     * @param after   the book with what is to be written; the very same when it is held and that was told before
     * @param nextDue the first day on which the account may be due after it
     * @param today   the account's day at the cut
     */
    record Drafted(
            Book book, Occasion occasion, Outcome outcome, Book after, Optional<LocalDate> nextDue, LocalDate today) {
        String account() {
            return book.account().id();
        }

        boolean isNews() {
            return after.seq() > book.seq();
        }

        /** What is held stays due, and another pass would find it held again. */
        boolean hasMoreDue() {
            return !outcome.isHeld() && nextDue.map(day -> !day.isAfter(today)).orElse(false);
        }
    }

    /**
     * What a chunk of accounts comes to.
     *
     * @param rules what they were drafted by
     * @param early heads of accounts that might have been due by now, had another policy been activated
     */
    record Chunk(Rules rules, List<Drafted> due, List<Advance> early) {}

    /** @param moreDue accounts that have another occasion due, or whose heads had moved meanwhile */
    record Written(long accounts, long documents, long moreDue) {}

    private final Transactions transactions;
    private final Bookkeeping bookkeeping;
    private final Books books;
    private final NumberSeries numbers;
    private final Clock clock;

    Chunks(Transactions transactions, Bookkeeping bookkeeping, Books books, NumberSeries numbers, Clock clock) {
        this.transactions = transactions;
        this.bookkeeping = bookkeeping;
        this.books = books;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Drafts what each of these accounts has due; where nothing is, only the day moves on which something may be. Policy is
     * read after the books: who changed one of them may have seen what was activated a moment ago.
     */
    Chunk draft(RunBilling.Command command, List<String> due) {
        Map<String, Book> read = new DueBooks(books).read(due);
        Rules rules = bookkeeping.rules(command.seller());
        Instant now = clock.now();
        Chunk chunk = new Chunk(rules, new ArrayList<>(), new ArrayList<>());
        for (String account : due) {
            Book book = read.get(account);
            if (book != null && book.account().seller().equals(command.seller())) {
                BillingZone zone = book.account().zone();
                LocalDate today = zone.dayOf(command.cut());
                LocalDate certain = zone.dayOf(command.cut().isBefore(now) ? command.cut() : now);
                Billing billing = Billing.of(book, rules);
                billing.next()
                        .filter(occasion -> !occasion.day().isAfter(today))
                        .ifPresentOrElse(
                                occasion -> chunk.due().add(draft(book, billing, occasion, today, certain)),
                                () -> chunk.early()
                                        .add(advance(command.seller(), book, book, billing.earliest(certain))));
            }
        }
        return chunk;
    }

    private static Advance advance(String seller, Book read, Book after, Optional<LocalDate> nextDue) {
        return new Advance(read.account().id(), seller, read.seq(), after, nextDue);
    }

    Written write(String seller, Chunk chunk) {
        List<Drafted> news = chunk.due().stream().filter(Drafted::isNews).toList();
        List<Advance> heads = new ArrayList<>(chunk.early());
        news.forEach(one -> heads.add(advance(seller, one.book(), one.after(), one.nextDue())));
        Instant now = clock.now();
        return transactions.inTransaction(() -> {
            Set<String> moved = books.advance(heads);
            List<Drafted> mine =
                    news.stream().filter(one -> moved.contains(one.account())).toList();
            Function<Draft.Kind, String> numbering = numbering(seller, mine);
            List<Writing> writings = new ArrayList<>();
            mine.forEach(one -> writings.add(writing(seller, chunk.rules(), one, now, numbering)));
            books.write(writings);
            long documents = writings.stream()
                    .mapToLong(writing -> writing.documents().size())
                    .sum();
            long more = mine.stream().filter(Drafted::hasMoreDue).count() + (news.size() - mine.size());
            long billed = mine.stream().filter(one -> !one.outcome().isHeld()).count();
            return new Written(billed, documents, more);
        });
    }

    private static Drafted draft(Book book, Billing billing, Occasion occasion, LocalDate today, LocalDate certain) {
        Outcome outcome = billing.bill(occasion);
        Book after = after(book, occasion, outcome);
        Optional<LocalDate> nextDue = billing.after(after).earliest(certain);
        return new Drafted(book, occasion, outcome, after, nextDue, today);
    }

    private static Book after(Book book, Occasion occasion, Outcome outcome) {
        long seq = book.seq() + 1;
        if (outcome.isHeld()) {
            BillingFacts.OccasionHeld fact = outcome.held(occasion);
            return book.hasTold(fact) ? book : book.held(seq, fact);
        }
        List<String> unnumbered = Collections.nCopies(outcome.drafts().size(), "");
        return book.billed(seq, occasion, outcome, unnumbered);
    }

    private Function<Draft.Kind, String> numbering(String seller, List<Drafted> mine) {
        Map<String, Integer> wanted = new TreeMap<>();
        for (Drafted one : mine) {
            one.outcome().drafts().forEach(draft -> wanted.merge(Bookkeeping.series(draft.kind()), 1, Integer::sum));
        }
        Map<String, Iterator<Long>> taken = new TreeMap<>();
        wanted.forEach((series, count) ->
                taken.put(series, numbers.take(seller, series, count).iterator()));
        return Bookkeeping.numbering(
                series -> Objects.requireNonNull(taken.get(series)).next());
    }

    private static Writing writing(
            String seller, Rules rules, Drafted one, Instant now, Function<Draft.Kind, String> numbering) {
        long seq = one.book().seq() + 1;
        Issue issue = Issue.of(one.account(), seq, one.occasion(), one.today(), one.outcome(), numbering);
        Recorded entry = new Recorded(
                seq,
                now,
                one.today(),
                rules.seen(),
                Origin.kernel("run " + one.occasion().id()),
                issue.fact());
        return new Writing(
                one.account(),
                seller,
                List.of(entry),
                List.copyOf(one.outcome().bridged().values()),
                false,
                one.after(),
                issue.documents(),
                issue.documents().stream().map(LedgerEntry::of).toList(),
                issue.told());
    }
}
