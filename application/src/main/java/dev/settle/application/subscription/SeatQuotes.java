package dev.settle.application.subscription;

import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.billing.port.out.Quotes;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.Conflict;
import dev.settle.domain.NotFound;
import dev.settle.domain.billing.QuoteParameters;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.subscription.SeatOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Quotes for changes of seats. A quote pins the book's entry and every document it showed, and ends at the earliest of
 * its time to live and the end of its day, on which the next anchor, price or policy could hold.
 */
final class SeatQuotes {
    /**
     * What committing would show now, and how to do it.
     *
     * @param binding only what was shown may be charged
     */
    record Attempt(boolean binding, Done shown, Supplier<Done> commit) {}

    private final Transactions transactions;
    private final Quotes quotes;
    private final Clock clock;
    private final Ids ids;

    SeatQuotes(Transactions transactions, Quotes quotes, Clock clock, Ids ids) {
        this.transactions = transactions;
        this.quotes = quotes;
        this.clock = clock;
        this.ids = ids;
    }

    ChangeSeats.Quoted keep(ChangeSeats.Command command, Desk desk, Done shown) {
        Instant midnight = new BillingZone(desk.book().account().zone())
                .startOf(desk.today().plusDays(1));
        Instant lapses = desk.now().plus(desk.policy().get(QuoteParameters.TTL));
        Instant ends = lapses.isBefore(midnight) ? lapses : midnight;
        String id = ids.next("q");
        transactions.inTransaction(() -> {
            quotes.keep(new Quotes.Quote(
                    command.account(), id, desk.book().seq(), written(command.orders()), shown(shown), ends));
            return id;
        });
        return new ChangeSeats.Quoted(id, ends, shown);
    }

    Done commit(String account, String id, Function<List<SeatOrder>, Attempt> attempt) {
        Quotes.Quote quote = quotes.find(account, id)
                .orElseThrow(() -> new NotFound(
                        "QUOTE_UNKNOWN", "There is no quote '%s'".formatted(id), "quote", id, "Ask for a new quote."));
        return transactions.inTransaction(() -> {
            Attempt now = attempt.apply(read(quote.content()));
            if (!now.binding()) {
                return now.commit().get();
            }
            if (!clock.now().isBefore(quote.ends()) || !shown(now.shown()).equals(quote.shown())) {
                throw lapsed(id);
            }
            Done done = now.commit().get();
            if (!amounts(done).equals(amounts(now.shown()))) {
                throw lapsed(id);
            }
            return done;
        });
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

    private static String written(List<SeatOrder> orders) {
        return orders.stream()
                .map(order -> String.join(
                        " ",
                        order.subscription(),
                        order.reading().name(),
                        Integer.toString(order.count()),
                        order.expected().map(String::valueOf).orElse("-")))
                .collect(Collectors.joining("\n"));
    }

    private static List<SeatOrder> read(String content) {
        return Arrays.stream(content.split("\n", -1))
                .map(line -> line.split(" ", -1))
                .map(part -> new SeatOrder(
                        part[0],
                        SeatOrder.Reading.valueOf(part[1]),
                        Integer.parseInt(part[2]),
                        part[3].equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(part[3]))))
                .toList();
    }
}
