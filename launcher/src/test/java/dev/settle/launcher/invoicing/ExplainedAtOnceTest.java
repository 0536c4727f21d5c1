package dev.settle.launcher.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.invoicing.port.in.ExplainDocument.Cause;
import dev.settle.application.invoicing.port.in.ExplainDocument.Explained;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.contract.store.Interposed;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.Hosting;
import dev.settle.launcher.Settle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** However much came to pass before a document, explaining it asks for what it names, and for nothing else. */
class ExplainedAtOnceTest {
    private final Hosting hosting =
            new Hosting("2025-03-01", Map.of("billing.mode", "ARREARS", "proration.onAdd", "DAILY"));
    private final List<String> reads = new ArrayList<>();
    private final Set<Long> decoded = new HashSet<>();

    @Test
    void a_document_with_many_causes_is_asked_for_as_often_as_one_with_few() {
        hosting.open("still");
        hosting.subscribe("still", "mail", 1);
        hosting.open("busy");
        hosting.subscribe("busy", "mail", 1);
        for (int day = 4; day < 30; day++) {
            hosting.turnTo("2025-03-%02d".formatted(day));
            oneMore();
            hosting.activate("2026-01-01", Map.of());
        }
        hosting.turnTo("2025-04-01");
        hosting.settle().billing().run().run(new RunBilling.Command(Hosting.SELLER, hosting.now(), 1, progress -> {}));

        Explained few = explained("still");
        int reading = reads.size();
        reads.clear();
        decoded.clear();
        Explained many = explained("busy");

        assertThat(named(many))
                .hasSizeGreaterThan(20)
                .hasSizeGreaterThan(named(few).size());
        assertThat(reads).hasSize(reading).hasSize(2);
        assertThat(decoded).containsExactlyInAnyOrderElementsOf(named(many));
        assertThat(many.lines().get(0).price()).hasValueSatisfying(price -> {
            assertThat(price.entry()).isEqualTo(2);
            assertThat(price.from()).contains(LocalDate.of(2025, 3, 1));
        });
    }

    private void oneMore() {
        var order = new SeatOrder("mail", SeatOrder.Reading.BY, 1, Optional.empty());
        hosting.settle()
                .subscriptions()
                .changeSeats()
                .change(new ChangeSeats.Command(Hosting.SOMEBODY, "busy", List.of(order), Optional.empty()));
    }

    private Explained explained(String account) {
        Stores stores = hosting.stores();
        String number = stores.documents().list(account, 0, 1).get(0).number();
        return Settle.over(watched(stores), hosting::now, prefix -> prefix)
                .invoicing()
                .explain()
                .explain(account, number, Locale.ENGLISH);
    }

    /** The entry that opened the account is read too: it says whose the account is. */
    private static Set<Long> named(Explained explained) {
        Set<Long> named = new HashSet<>(Set.of(1L, explained.cause().entry()));
        explained
                .lines()
                .forEach(line -> line.causes().stream().map(Cause::entry).forEach(named::add));
        return named;
    }

    private Stores watched(Stores stores) {
        return Interposed.before(stores, Journal.class, (method, with) -> {
            if (method.getName().equals("decode")) {
                decoded.add(((Entry) with[0]).seq());
            } else {
                reads.add(method.getName());
            }
        });
    }
}
