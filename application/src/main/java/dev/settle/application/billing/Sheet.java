package dev.settle.application.billing;

import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.billing.AccountPolicy;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.CoveredLine;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.OneOff;
import dev.settle.domain.billing.Outcome;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.billing.Unbillable;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One account's page while a transaction is at work on it: facts are put down, what they make due is billed. */
final class Sheet {
    private final Books books;
    private final Rules rules;
    private final Origin origin;
    private final Instant now;
    private final LocalDate today;
    private final Function<Draft.Kind, String> numbers;
    private final long seen;
    private final List<Recorded> entries = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Writing.Told> told = new ArrayList<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private boolean party;
    private boolean covered;
    private Book book;

    /** @param numbers gives each document its number */
    Sheet(
            Books books,
            Book book,
            Rules rules,
            Origin origin,
            Instant now,
            LocalDate today,
            Function<Draft.Kind, String> numbers) {
        this(books, book, rules, origin, now, today, numbers, book.seq());
    }

    /** The page of an account that is just being opened. */
    static Sheet opening(
            Books books,
            String account,
            AccountFacts.AccountOpened fact,
            Rules rules,
            Origin origin,
            Instant now,
            LocalDate today,
            Function<Draft.Kind, String> numbers) {
        Recorded first = new Recorded(1, now, today, rules.seen(), origin, fact);
        Sheet sheet = new Sheet(books, Book.opened(account, first, fact), rules, origin, now, today, numbers, 0);
        sheet.entries.add(first);
        sheet.party = true;
        return sheet;
    }

    private Sheet(
            Books books,
            Book book,
            Rules rules,
            Origin origin,
            Instant now,
            LocalDate today,
            Function<Draft.Kind, String> numbers,
            long seen) {
        this.books = books;
        this.book = book;
        this.seen = seen;
        this.rules = rules;
        this.origin = origin;
        this.now = now;
        this.today = today;
        this.numbers = numbers;
    }

    Book book() {
        return book;
    }

    List<Document> documents() {
        return documents;
    }

    void record(List<Fact> facts) {
        for (Fact fact : facts) {
            Recorded entry = enter(fact);
            book = book.after(entry);
            if (fact instanceof SubscriptionFacts changed) {
                touched.add(changed.subscription());
            }
            told.addAll(Issue.told(entry.seq(), entry.notices()));
            party |= fact instanceof AccountFacts.ClientAdded
                    || fact instanceof AccountFacts.ClientRemoved
                    || fact instanceof AccountFacts.SiteAdded
                    || fact instanceof AccountFacts.StandingChanged
                    || fact instanceof AgreementAccepted
                    || fact instanceof AccountPolicy;
        }
    }

    /** Bills what the facts have made due by now; anchors are left to the billing run. */
    void billChanges() {
        Optional<Occasion> due = Billing.changeDue(book, rules, today);
        while (due.isPresent() && billNow(due.get())) {
            due = Billing.changeDue(book, rules, today);
        }
    }

    /**
     * Bills what a command has made due at once.
     *
     * @return false when it is held
     * @throws Unbillable when it is too large, or too long, for any document, and was not before the command
     */
    boolean billNow(Occasion occasion) {
        Outcome outcome = outcome(occasion);
        outcome.checkFits(occasion, book);
        return settle(occasion, outcome);
    }

    /** Bills one occasion, or tells that it is held. */
    void bill(Occasion occasion) {
        settle(occasion, outcome(occasion));
    }

    private Outcome outcome(Occasion occasion) {
        cover(occasion);
        return Billing.bill(book, rules, occasion);
    }

    private boolean settle(Occasion occasion, Outcome outcome) {
        if (outcome.isHeld()) {
            hold(outcome.held(occasion));
            return false;
        }
        long seq = book.seq() + 1;
        Issue issue = Issue.of(book.account().id(), seq, occasion, today, outcome, numbers);
        enter(issue.fact());
        book = book.billed(seq, occasion, outcome, issue.numbers());
        touched.addAll(outcome.bridged().keySet());
        documents.addAll(issue.documents());
        told.addAll(issue.told());
        return true;
    }

    private void hold(BillingFacts.OccasionHeld fact) {
        if (!book.hasTold(fact)) {
            record(List.of(fact));
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Advance advance() {
        Optional<LocalDate> nextDue = Billing.of(book, rules).earliest(today);
        return new Advance(book.account().id(), book.account().seller(), seen, book, nextDue);
    }

    Writing writing() {
        return new Writing(
                book.account().id(),
                book.account().seller(),
                entries,
                touched.stream().map(book::recorded).toList(),
                party,
                book,
                documents,
                ledger(),
                told);
    }

    private List<LedgerEntry> ledger() {
        List<LedgerEntry> ledger =
                new ArrayList<>(documents.stream().map(LedgerEntry::of).toList());
        entries.forEach(entry -> LedgerEntry.of(entry).ifPresent(ledger::add));
        return ledger;
    }

    private void cover(Occasion occasion) {
        String account = book.account().id();
        Optional<OneOff> given = book.charges().stream()
                .filter(charge -> charge.seq() == occasion.through())
                .findFirst();
        Optional<LocalDate> from = Stream.concat(
                        given.flatMap(OneOff::covers).stream(), book.earliestTouched().stream())
                .min(LocalDate::compareTo);
        if (from.isPresent() && !covered && seen > 0) {
            covered = true;
            know(books.coverage(Map.of(account, from.get())).getOrDefault(account, List.of()));
        }
        given.flatMap(OneOff::corrects)
                .filter(named ->
                        book.coverage().stream().noneMatch(line -> line.line().equals(named)))
                .flatMap(line -> books.charge(account, line))
                .ifPresent(line -> know(List.of(line)));
    }

    /** Lines as they are stored, but for those that this page has given back from. */
    private void know(List<CoveredLine> stored) {
        Map<LineRef, CoveredLine> lines = new LinkedHashMap<>();
        stored.forEach(line -> lines.put(line.line(), line));
        book.coverage().forEach(line -> lines.put(line.line(), line));
        book = book.withCoverage(List.copyOf(lines.values()));
    }

    private Recorded enter(Fact fact) {
        Recorded entry =
                new Recorded(entries.isEmpty() ? seen + 1 : last() + 1, now, today, rules.seen(), origin, fact);
        entries.add(entry);
        return entry;
    }

    private long last() {
        return entries.get(entries.size() - 1).seq();
    }
}
