package dev.settle.contract.store;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Outcome;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.money.Money;
import dev.settle.domain.seller.SellerFacts;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts things into a store through its ports, the way the use cases do. Every entry is of 1 March 2025. */
public final class Given {
    public static final LocalDate DAY = LocalDate.parse("2025-03-01");
    public static final Instant NOW = Instant.parse("2025-03-01T09:00:00.123456Z");
    public static final Origin SOMEBODY = new Origin("eva", "BILLING", "API", Optional.empty(), "c1");

    private final Stores store;

    public Given(Stores store) {
        this.store = store;
    }

    public void seller(String seller) {
        store.sellers().append(seller, List.of(entry(1, 0, new SellerFacts.SellerOpened(seller, "A seller"))));
    }

    /** An account that is never due, in Helsinki. */
    public Book account(String seller, String account) {
        return account(seller, account, "Europe/Helsinki", Optional.empty());
    }

    public Book account(String seller, String account, String zone, Optional<LocalDate> nextDue) {
        AccountFacts.AccountOpened fact =
                new AccountFacts.AccountOpened(seller, "CUSTOMER", zone, "EU", Optional.empty());
        Recorded first = entry(1, 1, fact);
        Book book = Book.opened(account, first, fact);
        return store.transactions().inTransaction(() -> {
            Set<String> opened = store.books().advance(List.of(new Advance(account, seller, 0, book, nextDue)));
            if (!opened.contains(account)) {
                throw new IllegalStateException("there is an account " + account);
            }
            store.books()
                    .write(List.of(new Writing(
                            account, seller, List.of(first), List.of(), true, book, List.of(), List.of(), List.of())));
            return book;
        });
    }

    /** Records facts about an account; it stays due when it was. */
    public Book record(String account, Fact... facts) {
        return record(account, List.of(facts), List.of());
    }

    public Book record(String account, List<Fact> facts, List<Notice> notices) {
        return store.transactions().inTransaction(() -> {
            Book before = store.books().lock(account);
            Page page = page(before, facts).telling(notices.size());
            move(before, page.after(), Optional.empty());
            store.books().write(List.of(page.writing(notices)));
            return page.after();
        });
    }

    /** What recording the facts would write. */
    public static Page page(Book before, List<Fact> facts) {
        List<Recorded> entries = new ArrayList<>();
        Book book = before;
        for (Fact fact : facts) {
            Recorded entry = entry(book.seq() + 1, 1, fact);
            entries.add(entry);
            book = book.after(entry);
        }
        return new Page(before, entries, book);
    }

    /** @param before the book that {@code entries} follow */
    public record Page(Book before, List<Recorded> entries, Book after) {
        Page telling(int notices) {
            return new Page(
                    before,
                    entries,
                    new Book(
                            after.account(),
                            after.seq(),
                            after.told() + notices,
                            after.agreements(),
                            after.subscriptions(),
                            after.progress(),
                            after.policies(),
                            after.charges(),
                            after.credit(),
                            after.coverage(),
                            after.held()));
        }

        public Writing writing(List<Notice> notices) {
            Set<String> touched = new LinkedHashSet<>();
            entries.stream()
                    .filter(entry -> entry.fact() instanceof SubscriptionFacts)
                    .forEach(entry -> touched.add(((SubscriptionFacts) entry.fact()).subscription()));
            return new Writing(
                    before.account().id(),
                    before.account().seller(),
                    entries,
                    touched.stream().map(after::recorded).toList(),
                    touched.size() < entries.size(),
                    after,
                    List.of(),
                    List.of(),
                    notices.stream()
                            .map(notice -> new Writing.Told(after.seq(), notice))
                            .toList());
        }
    }

    /** Issues one document with these lines on an anchor. */
    public Document issue(String account, String number, LocalDate anchor, DraftLine... lines) {
        return issue(account, Occasion.anchor(anchor), number, lines);
    }

    public Document issue(String account, Occasion occasion, String number, DraftLine... lines) {
        Draft draft = draft(occasion.day(), List.of(lines));
        return issue(account, occasion, List.of(number), List.of(draft)).get(0);
    }

    /** Issues these drafts under these numbers by one entry. */
    public List<Document> issue(String account, Occasion occasion, List<String> numbers, List<Draft> drafts) {
        return store.transactions().inTransaction(() -> {
            Book before = store.books().lock(account);
            long seq = before.seq() + 1;
            Outcome outcome = new Outcome(drafts, Map.of(), Set.of(), List.of(), List.of(), Map.of());
            Book after = before.billed(seq, occasion, outcome, numbers);
            List<Document> documents = new ArrayList<>();
            for (Draft draft : drafts) {
                documents.add(new Document(account, numbers.get(documents.size()), seq, occasion, draft));
            }
            move(before, after, Optional.empty());
            store.books().write(List.of(issued(before, after, documents)));
            return documents;
        });
    }

    /** What issuing a document writes. */
    public static Writing issued(Book before, Book after, Document document) {
        return issued(before, after, List.of(document));
    }

    private static Writing issued(Book before, Book after, List<Document> documents) {
        Document first = documents.get(0);
        LocalDate day = first.content().date();
        List<BillingFacts.Issued> issued = new ArrayList<>();
        List<Writing.Told> told = new ArrayList<>();
        for (Document document : documents) {
            String word = document.content().kind().word();
            issued.add(new BillingFacts.Issued(document.number(), word, day, document.hash()));
            told.add(new Writing.Told(document.seq(), new Notice("DOCUMENT_ISSUED", document.number(), day, "")));
        }
        return new Writing(
                first.account(),
                before.account().seller(),
                List.of(entry(
                        first.seq(),
                        1,
                        new BillingFacts.OccasionBilled(first.occasion(), day, Billing.ENGINE, issued))),
                List.of(),
                false,
                after,
                documents,
                documents.stream().map(LedgerEntry::of).toList(),
                told);
    }

    public static Draft draft(LocalDate day, List<DraftLine> lines) {
        Money total = lines.stream().map(DraftLine::amount).reduce(Money::plus).orElseThrow();
        Money zero = Money.zero(total.currency());
        return new Draft(
                total.isNegative() ? Draft.Kind.CREDIT_NOTE : Draft.Kind.INVOICE,
                day,
                total,
                zero,
                total.isNegative() ? zero : total,
                lines);
    }

    public void move(Book before, Book after, Optional<LocalDate> nextDue) {
        Set<String> moved = store.books()
                .advance(List.of(
                        new Advance(before.account().id(), before.account().seller(), before.seq(), after, nextDue)));
        if (moved.isEmpty()) {
            throw new IllegalStateException("the head of " + before.account().id() + " stands elsewhere");
        }
    }

    public static Recorded entry(long seq, long seen, Fact fact) {
        return new Recorded(seq, NOW, DAY, seen, SOMEBODY, fact);
    }
}
