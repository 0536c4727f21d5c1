package dev.settle.application.billing;

import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.Conflict;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.DocumentNumber;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.seller.SellerBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The one way anything changes an account: its head is locked, a decision turns the command into facts, the facts go to
 * the journal, what they make due is billed, and all of it is one transaction. A preview is the same without writing.
 */
public final class Bookkeeping {
    private final Transactions transactions;
    private final Books books;
    private final Sellers sellers;
    private final NumberSeries numbers;
    private final Clock clock;
    private final ParameterIndex parameters;
    private final Map<String, Rules> compiled = new ConcurrentHashMap<>();

    public Bookkeeping(
            Transactions transactions,
            Books books,
            Sellers sellers,
            NumberSeries numbers,
            Clock clock,
            ParameterIndex parameters) {
        this.transactions = transactions;
        this.books = books;
        this.sellers = sellers;
        this.numbers = numbers;
        this.clock = clock;
        this.parameters = parameters;
    }

    /** Carries out a command on an account. */
    public Done change(Origin origin, String account, Decision decision) {
        return change(origin, account, decision, Bookkeeping::noOccasion);
    }

    /**
     * Carries out a command on an account and bills a request of its own.
     *
     * @param occasions from the desk with the facts on it, what is billed besides what comes due
     */
    public Done change(Origin origin, String account, Decision decision, Function<Desk, List<Occasion>> occasions) {
        return transactions.inTransaction(() -> {
            Desk desk = desk(books.lock(account));
            Sheet sheet = sheet(desk, origin, numbersOf(desk.seller().seller()));
            sheet.record(decision.on(desk));
            occasions.apply(desk.with(sheet.book())).forEach(sheet::billNow);
            sheet.billChanges();
            if (!sheet.isEmpty()) {
                books.advance(List.of(sheet.advance()));
                books.write(List.of(sheet.writing()));
            }
            return new Done(desk, sheet.book(), sheet.documents());
        });
    }

    /**
     * Opens an account and puts down what belongs to its opening.
     *
     * @throws Conflict {@code ACCOUNT_EXISTS}
     */
    public Done open(Origin origin, String account, AccountFacts.AccountOpened opened, Decision decision) {
        return transactions.inTransaction(() -> {
            SellerBook seller = sellers.read(opened.seller());
            Instant now = clock.now();
            LocalDate today = new BillingZone(ZoneId.of(opened.zone())).dayOf(now);
            Rules rules = rules(seller);
            Sheet sheet = Sheet.opening(books, account, opened, rules, origin, now, today, numbersOf(opened.seller()));
            Desk desk = new Desk(sheet.book(), seller, rules, now, today);
            sheet.record(decision.on(desk));
            if (books.advance(List.of(sheet.advance())).isEmpty()) {
                throw new Conflict(
                        "ACCOUNT_EXISTS",
                        "Account %s is there already".formatted(account),
                        "account",
                        account,
                        "Choose another id.");
            }
            books.write(List.of(sheet.writing()));
            return new Done(desk, sheet.book(), sheet.documents());
        });
    }

    /** What a command would do, computed by the very same steps; nothing is written and no number is taken. */
    public Done preview(Origin origin, String account, Decision decision) {
        Desk desk = desk(books.read(account));
        int[] count = {0};
        Sheet sheet = sheet(desk, origin, kind -> "PREVIEW-" + ++count[0]);
        sheet.record(decision.on(desk));
        sheet.billChanges();
        return new Done(desk, sheet.book(), sheet.documents());
    }

    /** What the next billing run would issue for an account on its next due day if nothing changed until then. */
    List<Document> previewNext(Desk desk) {
        int[] count = {0};
        Sheet sheet = sheet(desk, Origin.kernel("preview"), kind -> "PREVIEW-" + ++count[0]);
        Billing.next(desk.book(), desk.rules()).ifPresent(sheet::bill);
        return sheet.documents();
    }

    public Desk desk(String account) {
        return desk(books.read(account));
    }

    /** A seller's policy by all that its stream says by now: nobody whose book was read before has seen more. */
    Rules rules(String seller) {
        return rules(sellers.read(seller));
    }

    /**
     * A seller's policy as of its book, compiled once for each version. The same number may have been given to two of
     * them, when a transaction was undone.
     */
    public Rules rules(SellerBook seller) {
        return compiled.compute(
                seller.seller(),
                (id, known) -> known != null && known.seen() == seller.seq() && known.seller() == seller.policies()
                        ? known
                        : new Rules(seller.seq(), seller.policies(), parameters));
    }

    Function<Draft.Kind, String> numbersOf(String seller) {
        return numbering(series -> numbers.take(seller, series));
    }

    static Function<Draft.Kind, String> numbering(ToLongFunction<String> next) {
        return kind -> {
            String series = series(kind);
            return new DocumentNumber(series, next.applyAsLong(series)).toString();
        };
    }

    static String series(Draft.Kind kind) {
        return switch (kind) {
            case INVOICE -> "INV";
            case CREDIT_NOTE -> "CN";
            case CORRECTION -> "COR";
        };
    }

    private Sheet sheet(Desk desk, Origin origin, Function<Draft.Kind, String> numbering) {
        return new Sheet(books, desk.book(), desk.rules(), origin, desk.now(), desk.today(), numbering);
    }

    private Desk desk(Book book) {
        SellerBook seller = sellers.read(book.account().seller());
        Instant now = clock.now();
        LocalDate today = book.account().zone().dayOf(now);
        return new Desk(book, seller, rules(seller), now, today);
    }

    /** Writes what follows from an account's journal; of the account there is nothing but its journal. */
    public void restore(Restored restored) {
        Book book = restored.book();
        String account = book.account().id();
        String seller = book.account().seller();
        Optional<LocalDate> nextDue = Billing.of(book, restored.rules()).earliest(restored.day());
        books.advance(List.of(new Advance(account, seller, 0, book, nextDue)));
        books.write(List.of(new Writing(
                account,
                seller,
                List.of(),
                List.copyOf(book.subscriptions().values()),
                true,
                book,
                restored.documents(),
                restored.ledger(),
                restored.told())));
    }

    private static List<Occasion> noOccasion(Desk desk) {
        return List.of();
    }
}
