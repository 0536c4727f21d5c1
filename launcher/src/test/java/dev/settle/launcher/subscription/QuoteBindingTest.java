package dev.settle.launcher.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.contract.store.SideBySide;
import dev.settle.domain.Conflict;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.Hosting;
import dev.settle.launcher.Settle;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what was shown is what is charged (R003-17), or only what was shown. */
class QuoteBindingTest {
    private static final SeatOrder THIRD = new SeatOrder("s1", SeatOrder.Reading.TO, 3, Optional.of(2));
    private static final SeatOrder ONE_MORE = new SeatOrder("s1", SeatOrder.Reading.BY, 1, Optional.empty());

    @Test
    void a_quote_charges_what_it_showed_within_its_time() {
        Hosting hosting = sold(Map.of());
        String quote = quoted(hosting, THIRD);
        hosting.turnTo(hosting.now().plus(Duration.ofMinutes(29)));
        assertThat(total(commit(hosting.settle(), quote))).isEqualTo("EUR 5.00");
    }

    @Test
    void a_quote_whose_time_is_over_is_refused() {
        Hosting hosting = sold(Map.of());
        String quote = quoted(hosting, THIRD);
        hosting.turnTo(hosting.now().plus(Duration.ofMinutes(30)));
        assertThatThrownBy(() -> commit(hosting.settle(), quote))
                .isInstanceOfSatisfying(
                        Conflict.class, problem -> assertThat(problem.code()).isEqualTo("QUOTE_LAPSED"));
    }

    @Test
    void a_quote_pins_the_entry_that_it_was_computed_on_whoever_comes_meanwhile() {
        Hosting hosting = sold(Map.of());
        AtomicInteger looks = new AtomicInteger();
        Settle watched = hosting.over(() -> {
            if (looks.incrementAndGet() == 1) {
                change(hosting.settle(), ONE_MORE);
            }
            return hosting.now();
        });
        ChangeSeats.Quoted quoted = quoted(watched, ONE_MORE);
        long pinned = hosting.stores()
                .quotes()
                .find("acme", quoted.id())
                .orElseThrow()
                .seq();
        assertThat(pinned).isEqualTo(quoted.shown().before().book().seq());
    }

    @Test
    void where_quotes_do_not_bind_the_day_of_the_commit_decides() {
        Hosting hosting = sold(Map.of("quote.binding", "false"));
        String quote = quoted(hosting, THIRD);
        hosting.turnTo("2025-04-22");
        assertThat(total(commit(hosting.settle(), quote))).isEqualTo("EUR 3.00");
    }

    /** Somebody else comes whenever the commit looks at its clock. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nobody_else_changes_the_account_while_a_quote_is_committed(int look) {
        Hosting hosting = sold(Map.of());
        String quote = quoted(hosting, ONE_MORE);
        AtomicInteger looks = new AtomicInteger();
        try (SideBySide threads = new SideBySide()) {
            AtomicInteger came = new AtomicInteger();
            Settle watched = hosting.over(() -> {
                if (looks.incrementAndGet() == look) {
                    Future<Done> other = threads.begin(() -> change(hosting.settle(), ONE_MORE));
                    came.addAndGet(SideBySide.waits(other) ? 1 : 2);
                }
                return hosting.now();
            });
            Done done = commit(watched, quote);
            assertThat(came).hasValue(1);
            assertThat(done.book().subscription("s1").seatsOn(hosting.today(), CountSource.PURCHASED))
                    .isEqualTo(3);
        }
    }

    /** One seat more for 15 of 30 days. */
    private static String quoted(Hosting hosting, SeatOrder order) {
        return quoted(hosting.settle(), order).id();
    }

    private static ChangeSeats.Quoted quoted(Settle settle, SeatOrder order) {
        return settle.subscriptions()
                .changeSeats()
                .quote(new ChangeSeats.Command(Hosting.SOMEBODY, "acme", List.of(order), Optional.empty()));
    }

    private static Done change(Settle settle, SeatOrder order) {
        return settle.subscriptions()
                .changeSeats()
                .change(new ChangeSeats.Command(Hosting.SOMEBODY, "acme", List.of(order), Optional.empty()));
    }

    private static Done commit(Settle settle, String quote) {
        return settle.subscriptions()
                .changeSeats()
                .commit(Hosting.SOMEBODY, "acme", quote)
                .done();
    }

    private static String total(Done done) {
        return done.documents().get(0).content().total().toString();
    }

    private static Hosting sold(Map<String, String> values) {
        Map<String, String> policy = new HashMap<>(Map.of("settlement.onChange", "INVOICE_NOW"));
        policy.putAll(values);
        Hosting hosting = new Hosting("2025-04-01", policy);
        hosting.open("acme");
        hosting.subscribe("acme", "s1", 2);
        hosting.turnTo("2025-04-16");
        return hosting;
    }
}
