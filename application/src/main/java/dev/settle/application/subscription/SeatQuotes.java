package dev.settle.application.subscription;

import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Quotes;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.Conflict;
import dev.settle.domain.NotFound;
import dev.settle.domain.billing.QuoteParameters;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.subscription.SeatOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Quotes for changes of seats. A quote pins the book's entry, the day of the change and every document it showed, and ends
 * at the earliest of its time to live and the end of its day, on which the next anchor, price or policy could hold.
 */
final class SeatQuotes {
    /**
     * What committing would show now, and how to do it.
     *
     * @param binding only what was shown may be charged
     * @param seq     the book's last entry
     */
    record Attempt(boolean binding, long seq, Done shown, Supplier<Done> commit) {}

    /** What was quoted, on the day it was quoted for. */
    record Order(List<SeatOrder> orders, Optional<LocalDate> effective) {}

    private static final String NONE = "-";

    private final Transactions transactions;
    private final Books books;
    private final Quotes quotes;
    private final Clock clock;
    private final Ids ids;

    SeatQuotes(Transactions transactions, Books books, Quotes quotes, Clock clock, Ids ids) {
        this.transactions = transactions;
        this.books = books;
        this.quotes = quotes;
        this.clock = clock;
        this.ids = ids;
    }

    ChangeSeats.Quoted keep(ChangeSeats.Command command, Done shown) {
        Desk desk = shown.before();
        Instant midnight = desk.book().account().zone().startOf(desk.today().plusDays(1));
        Instant lapses = desk.now().plus(desk.policy().get(QuoteParameters.TTL));
        Instant ends = lapses.isBefore(midnight) ? lapses : midnight;
        String id = ids.next("q");
        transactions.inTransaction(() -> {
            quotes.keep(
                    new Quotes.Quote(command.account(), id, desk.book().seq(), written(command), shown(shown), ends),
                    desk.now());
            return id;
        });
        return new ChangeSeats.Quoted(id, ends, shown);
    }

    /** The account is locked before anything is read of it, so what is compared is what is charged on. */
    ChangeSeats.Committed commit(String account, String id, Function<Order, Attempt> attempt) {
        return transactions.inTransaction(() -> {
            books.lock(account);
            Quotes.Quote quote = quotes.find(account, id)
                    .orElseThrow(() -> new NotFound(
                            "QUOTE_UNKNOWN",
                            "There is no quote '%s'".formatted(id),
                            "quote",
                            id,
                            "Ask for a new quote."));
            if (quote.isCommitted()) {
                throw lapsed(id);
            }
            Order order = read(quote.content());
            Attempt now = attempt.apply(order);
            Done done = now.binding() ? asShown(quote, now) : now.commit().get();
            quotes.keep(quote.committed(), clock.now());
            return new ChangeSeats.Committed(order.orders(), done);
        });
    }

    private Done asShown(Quotes.Quote quote, Attempt now) {
        if (!clock.now().isBefore(quote.ends())
                || now.seq() != quote.seq()
                || !shown(now.shown()).equals(quote.shown())) {
            throw lapsed(quote.id());
        }
        Done done = now.commit().get();
        if (!amounts(done).equals(amounts(now.shown()))) {
            throw lapsed(quote.id());
        }
        return done;
    }

    private static Conflict lapsed(String id) {
        return new Conflict(
                "QUOTE_LAPSED", "Quote %s does not hold any more".formatted(id), "quote", id, "Ask for a new quote.");
    }

    private static String shown(Done done) {
        return done.documents().stream().map(Document::hash).collect(Collectors.joining(" "));
    }

    private static List<Object> amounts(Done done) {
        return done.documents().stream()
                .<Object>map(document -> document.content().total())
                .toList();
    }

    private static String written(ChangeSeats.Command command) {
        return Stream.concat(
                        Stream.of(command.effective().map(LocalDate::toString).orElse(NONE)),
                        command.orders().stream()
                                .map(order -> String.join(
                                        " ",
                                        order.subscription(),
                                        order.reading().name(),
                                        Integer.toString(order.count()),
                                        order.expected().map(String::valueOf).orElse(NONE))))
                .collect(Collectors.joining("\n"));
    }

    private static Order read(String content) {
        String[] lines = content.split("\n", -1);
        Optional<LocalDate> effective =
                lines[0].equals(NONE) ? Optional.empty() : Optional.of(LocalDate.parse(lines[0]));
        return new Order(orders(lines), effective);
    }

    private static List<SeatOrder> orders(String[] lines) {
        return Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(" ", -1))
                .map(part -> new SeatOrder(
                        part[0],
                        SeatOrder.Reading.valueOf(part[1]),
                        Integer.parseInt(part[2]),
                        part[3].equals(NONE) ? Optional.empty() : Optional.of(Integer.valueOf(part[3]))))
                .toList();
    }
}
