package dev.settle.launcher.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.in.TellDue.Waiting;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.contract.store.Interposed;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.Hosting;
import dev.settle.launcher.Settle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A pack that is activated can make an account due before the day that was known for it. */
class DueAfterActivationTest {
    private static final Map<String, String> LATER = Map.of(
            "settlement.onChange", "NEXT_INVOICE",
            "billing.mode", "ADVANCE",
            "trial.kind", "UNTIL_ANCHOR",
            "trial.end", "AFTER_FREE",
            "trial.free", "P14D from ORDERED",
            "trial.onExpiry", "AUTO_CONVERT");
    private static final Map<String, String> AT_ONCE = Map.of("settlement.onChange", "INVOICE_NOW");

    @Test
    void a_trial_that_converts_is_billed_at_once_when_that_was_activated_meanwhile() {
        Hosting hosting = trying();
        hosting.turnTo("2025-03-05");
        hosting.activate("2025-03-10", AT_ONCE);
        hosting.turnTo("2025-03-20");
        assertThat(waiting(hosting)).containsExactly("acme");
        assertThat(run(hosting)).isEqualTo(1);
        assertThat(billed(hosting)).containsExactly("2025-03-15 EUR 10.97");
    }

    @Test
    void where_nothing_was_activated_it_waits_and_is_looked_at_once() {
        Hosting hosting = trying();
        int before = entries(hosting);
        hosting.turnTo("2025-03-20");
        assertThat(due(hosting)).containsExactly("acme");
        assertThat(waiting(hosting)).isEmpty();
        assertThat(run(hosting)).isZero();
        assertThat(due(hosting)).isEmpty();
        assertThat(entries(hosting)).isEqualTo(before);
        hosting.turnTo("2025-04-01");
        assertThat(run(hosting)).isEqualTo(1);
        assertThat(billed(hosting)).containsExactly("2025-04-01 EUR 30.97");
    }

    @Test
    void a_page_of_what_is_due_is_full_though_some_of_what_may_be_due_is_not() {
        Hosting hosting = trying();
        for (String account : List.of("b1", "b2")) {
            hosting.open(account);
            order(hosting, account, false, Optional.of(Anchor.parse("18")));
        }
        hosting.turnTo("2025-03-20");
        assertThat(due(hosting)).containsExactly("acme", "b1", "b2");
        assertThat(hosting.settle().billing().due().waiting(Hosting.SELLER, hosting.now(), "", 1))
                .extracting(Waiting::account)
                .containsExactly("b1");
    }

    @Test
    void who_asks_for_one_looks_for_twice_as_many_each_time_that_none_is_due_after_all() {
        Hosting hosting = trying();
        for (String account : List.of("b1", "b2", "b3")) {
            hosting.open(account);
            order(hosting, account, true, Optional.empty());
        }
        hosting.turnTo("2025-03-20");
        assertThat(due(hosting)).containsExactly("acme", "b1", "b2", "b3");
        List<Object> looks = new ArrayList<>();
        Stores watched = Interposed.before(hosting.stores(), Books.class, (method, with) -> {
            if (method.getName().equals("due")) {
                looks.add(with[2] + " " + with[3]);
            }
        });
        assertThat(Settle.over(watched, hosting::now, prefix -> prefix)
                        .billing()
                        .due()
                        .waiting(Hosting.SELLER, hosting.now(), "", 1))
                .isEmpty();
        assertThat(looks).containsExactly(" 1", "acme 2", "b2 4");
    }

    @Test
    void fewer_seats_that_are_dated_ahead_are_looked_at_on_their_day() {
        Hosting hosting =
                new Hosting("2025-03-01", Map.of("billing.mode", "ADVANCE", "settlement.onChange", "INVOICE_NOW"));
        hosting.open("acme");
        order(hosting, "acme", false, Optional.empty());
        hosting.turnTo("2025-03-10");
        seats(hosting, 1, Optional.of(LocalDate.parse("2025-06-01")));
        assertThat(hosting.stores().books().listed("acme").orElseThrow().nextDue())
                .contains(LocalDate.parse("2025-04-01"));
    }

    /** Two seats, free until 15 March. */
    private static Hosting trying() {
        Hosting hosting = new Hosting("2025-03-01", LATER);
        hosting.open("acme");
        order(hosting, "acme", true, Optional.empty());
        return hosting;
    }

    private static void order(Hosting hosting, String account, boolean trial, Optional<Anchor> anchor) {
        Subscribe.Command plain = Subscribe.Command.of(Hosting.SOMEBODY, account, "s1", "MAILBOX", 2);
        hosting.settle()
                .subscriptions()
                .subscribe()
                .subscribe(new Subscribe.Command(
                        plain.origin(),
                        account,
                        plain.subscription(),
                        plain.agreement(),
                        plain.sku(),
                        plain.every(),
                        plain.currency(),
                        plain.seats(),
                        plain.start(),
                        plain.until(),
                        anchor,
                        plain.client(),
                        plain.site(),
                        trial,
                        plain.notes(),
                        plain.overrides()));
    }

    private static void seats(Hosting hosting, int to, Optional<LocalDate> effective) {
        hosting.settle()
                .subscriptions()
                .changeSeats()
                .change(new ChangeSeats.Command(
                        Hosting.SOMEBODY,
                        "acme",
                        List.of(new SeatOrder("s1", SeatOrder.Reading.TO, to, Optional.empty())),
                        effective));
    }

    private static long run(Hosting hosting) {
        return hosting.settle()
                .billing()
                .run()
                .run(new RunBilling.Command(Hosting.SELLER, hosting.now(), 1, progress -> {}))
                .documents();
    }

    private static int entries(Hosting hosting) {
        return hosting.stores().journal().read(StreamId.account("acme"), 1, 10).size();
    }

    private static List<String> due(Hosting hosting) {
        return hosting.stores().books().due(Hosting.SELLER, hosting.now(), "", 10);
    }

    private static List<String> waiting(Hosting hosting) {
        return hosting.settle().billing().due().waiting(Hosting.SELLER, hosting.now(), "", 10).stream()
                .map(Waiting::account)
                .toList();
    }

    private static List<String> billed(Hosting hosting) {
        return hosting.settle().invoicing().read().list("acme", ReadDocuments.Place.START, 10).documents().stream()
                .map(document ->
                        document.content().date() + " " + document.content().total())
                .toList();
    }
}
