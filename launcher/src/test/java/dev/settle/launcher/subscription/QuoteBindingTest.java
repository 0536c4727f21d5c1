package dev.settle.launcher.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.policy.Parameters;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.Conflict;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.CostClass;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.Settle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether what was shown is what is charged (R003-17), or only what was shown. */
class QuoteBindingTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Origin SOMEBODY = new Origin("ines", "BILLING", "PORTAL", Optional.empty(), "command-1");

    private Instant now = Instant.parse("2025-04-01T10:00:00Z");
    private final Settle settle =
            Settle.over(new MemoryStore(Parameters.INDEX).stores(), () -> now, prefix -> prefix + "1");

    @Test
    void a_quote_charges_what_it_showed_within_its_time() {
        String quote = quoted(Map.of());
        now = now.plus(Duration.ofMinutes(29));
        assertThat(commit(quote)).isEqualTo("EUR 5.00");
    }

    @Test
    void a_quote_whose_time_is_over_is_refused() {
        String quote = quoted(Map.of());
        now = now.plus(Duration.ofMinutes(30));
        assertThatThrownBy(() -> commit(quote))
                .isInstanceOfSatisfying(
                        Conflict.class, problem -> assertThat(problem.code()).isEqualTo("QUOTE_LAPSED"));
    }

    @Test
    void where_quotes_do_not_bind_the_day_of_the_commit_decides() {
        String quote = quoted(Map.of("quote.binding", "false"));
        now = Instant.parse("2025-04-22T10:00:00Z");
        assertThat(commit(quote)).isEqualTo("EUR 3.00");
    }

    /** One seat more for 15 of 30 days. */
    private String quoted(Map<String, String> values) {
        var levels = Map.of("seller", with(values));
        settle.sellers().keep().open(SOMEBODY, "hosting", "Hosting");
        settle.sellers().keep().activateCatalog(SOMEBODY, "hosting", catalog(), LocalDate.parse("2025-04-01"));
        settle.sellers().keep().activatePack(SOMEBODY, "hosting", "p", "1", levels, LocalDate.parse("2025-04-01"));
        settle.accounts()
                .open()
                .open(new OpenAccount.Command(
                        SOMEBODY,
                        "hosting",
                        Optional.of("acme"),
                        "CUSTOMER",
                        "UTC",
                        "",
                        Optional.empty(),
                        List.of(),
                        List.of()));
        settle.subscriptions()
                .subscribe()
                .subscribe(new Subscribe.Command(
                        SOMEBODY,
                        "acme",
                        Optional.of("s1"),
                        Optional.empty(),
                        "MAILBOX",
                        Optional.empty(),
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        "",
                        Map.of()));
        now = Instant.parse("2025-04-16T10:00:00Z");
        var order = new SeatOrder("s1", SeatOrder.Reading.TO, 3, Optional.of(2));
        return settle.subscriptions()
                .changeSeats()
                .quote(new ChangeSeats.Command(SOMEBODY, "acme", List.of(order), Optional.empty()))
                .id();
    }

    private String commit(String quote) {
        var done = settle.subscriptions().changeSeats().commit(SOMEBODY, "acme", quote);
        return done.documents().get(0).content().total().toString();
    }

    private static Map<String, String> with(Map<String, String> values) {
        var all = new HashMap<>(Map.of("settlement.onChange", "INVOICE_NOW"));
        all.putAll(values);
        return all;
    }

    private static Catalog catalog() {
        var mailbox = new Sku(
                "MAILBOX",
                CostClass.OWN,
                "SEAT",
                Set.of(),
                SeatRange.ANY,
                false,
                Optional.empty(),
                Set.of(),
                List.of(new Price(PeriodLength.parse("P1M"), Money.parse("10.00", EUR))));
        return new Catalog("c1", Map.of("MAILBOX", mailbox), Map.of());
    }
}
