package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.settle.application.billing.port.out.Writing;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.Conflict;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.AccountPolicy;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Hold;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.billing.port.out.Books} promises of reading what was written. */
public abstract class BooksContract extends StoreContract {
    private static final LocalDate MAY = LocalDate.parse("2025-05-01");

    /** How many statements the store has sent so far; 0 for one that sends none. */
    protected abstract long statements();

    @BeforeEach
    void seller() {
        given().seller("s");
    }

    @Test
    void a_book_comes_back_as_it_was_written_whatever_happened_to_the_account() {
        Book opened = given().account("s", "a");
        assertThat(store().books().read("a")).isEqualTo(opened);
        for (Fact fact : everything()) {
            Book written = given().record("a", fact);
            assertThat(store().books().read("a")).as("after %s", fact).isEqualTo(written);
        }
        assertThat(store().transactions()
                        .<Book>inTransaction(() -> store().books().lock("a")))
                .isEqualTo(store().books().read("a"));
    }

    @Test
    void entries_that_are_there_already_are_refused_by_the_id_of_their_account() {
        given().account("s", "b");
        Book opened = given().account("s", "a");
        Writing writing =
                Given.page(opened, List.of(everything().iterator().next())).writing(List.of());
        store().books().write(List.of(writing));
        assertThatThrownBy(() -> store().books().write(List.of(writing)))
                .isInstanceOfSatisfying(Conflict.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("ACCOUNT_MOVED");
                    assertThat(refusal.value()).contains("a");
                });
    }

    @Test
    void an_account_has_a_seller_as_soon_as_it_is_opened_and_an_unknown_one_has_none() {
        given().account("s", "a");
        assertThat(store().books().sellerOf("a")).contains("s");
        assertThat(store().books().sellerOf("nobody")).isEmpty();
    }

    @Test
    void what_is_told_to_be_held_is_kept_until_it_is_billed() {
        given().account("s", "a");
        given().record("a", Examples.started("s1", 4), held(5), held(6));
        assertThat(store().books().read("a").held()).containsExactly(held(6));
        assertThat(store().books().readAll(List.of("a")).get("a"))
                .isEqualTo(store().books().read("a"));

        given().issue("a", Occasion.oneOff(MAY, 2), "N1", Examples.fee(Examples.EUR, 100));
        assertThat(store().books().read("a").held()).containsExactly(held(6));
        given().issue("a", Occasion.anchor(MAY), "N2", Examples.charge("s1", "2025-05-01/2025-06-01", 4));
        assertThat(store().books().read("a").held()).isEmpty();
    }

    @Test
    void subscriptions_and_agreements_keep_the_order_they_came_in() {
        given().account("s", "a");
        given().record("a", Examples.started("z", 1), Examples.started("m", 1));
        given().record("a", Examples.agreement("z"), Examples.agreement("b"), Examples.started("a", 1));
        given().record("a", Examples.agreement("z"));
        assertThat(store().books().read("a").subscriptions().keySet()).containsExactly("z", "m", "a");
        assertThat(store().books().read("a").agreements().keySet()).containsExactly("z", "b");
    }

    @Test
    void holders_of_seats_keep_the_order_they_came_in() {
        given().account("s", "a");
        given().record("a", Examples.started("s1", 3), assigned("z@example.org"), assigned("a@example.org"));
        given().record("a", assigned("m@example.org"));
        assertThat(store().books().read("a").subscription("s1").assignees())
                .containsExactly("z@example.org", "a@example.org", "m@example.org");
    }

    @Test
    void an_unknown_account_is_not_found() {
        assertThatThrownBy(() -> store().books().read("nobody"))
                .asInstanceOf(type(NotFound.class))
                .extracting(Problem::code)
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThatThrownBy(() -> store().transactions()
                        .inTransaction(() -> store().books().lock("nobody")))
                .asInstanceOf(type(NotFound.class))
                .extracting(Problem::code)
                .isEqualTo("ACCOUNT_UNKNOWN");
    }

    @Test
    void many_books_are_read_at_once_and_unknown_ones_left_out() {
        Book a = given().account("s", "a");
        given().account("s", "b");
        Book b = given().record("b", Examples.started("s1", 3), Examples.started("s2", 1));
        assertThat(store().books().readAll(List.of("a", "nobody", "b"))).isEqualTo(Map.of("a", a, "b", b));
        assertThat(store().books().readAll(List.of())).isEmpty();
    }

    @Test
    void the_number_of_queries_does_not_depend_on_the_number_of_books() {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            given().account("s", "a" + i);
            given().record("a" + i, Examples.started("s1", 3));
            accounts.add("a" + i);
        }
        assertThat(queriesOf(() -> store().books().readAll(accounts)))
                .isEqualTo(queriesOf(() -> store().books().readAll(accounts.subList(0, 2))));
    }

    @Test
    void a_sellers_accounts_come_in_key_order_and_pages() {
        given().seller("t");
        for (String account : List.of("c", "a", "B", "d")) {
            given().account("s", account);
        }
        given().account("t", "b");
        assertThat(store().books().accounts("s", "", 10)).containsExactly("B", "a", "c", "d");
        assertThat(store().books().accounts("s", "a", 1)).containsExactly("c");
        assertThat(store().books().accounts("s", "d", 10)).isEmpty();
        assertThat(store().books().accounts("nobody", "", 10)).isEmpty();
    }

    private long queriesOf(Runnable reading) {
        long before = statements();
        reading.run();
        return statements() - before;
    }

    private static BillingFacts.OccasionHeld held(int seats) {
        Hold drift = new Hold("SEAT_DRIFT", "s1", "s1 bills 4 seats PURCHASED while %d are REPORTED".formatted(seats));
        return new BillingFacts.OccasionHeld(Occasion.anchor(MAY), List.of(drift));
    }

    private static Fact assigned(String holder) {
        return new SubscriptionFacts.SeatAssigned("s1", holder);
    }

    private static List<Fact> everything() {
        LocalDate later = LocalDate.parse("2025-04-11");
        var yearly = Anchor.parse("ANNIVERSARY").cycle(PeriodLength.parse("P1Y"), later);
        return List.of(
                new AccountFacts.ClientAdded("client-1"),
                new AccountFacts.SiteAdded("example.org"),
                new AccountFacts.StandingChanged("PAST_DUE"),
                Examples.agreement("A"),
                Examples.started("s1", 5),
                Examples.started("s2", 1),
                new SubscriptionFacts.SeatsChanged("s1", CountSource.PURCHASED, false, -2, later, false),
                new SubscriptionFacts.SeatsChanged("s1", CountSource.REPORTED, true, 7, Given.DAY, true),
                new SubscriptionFacts.PlanChanged(
                        "s1",
                        Examples.plan("BIG", 2_000),
                        later,
                        true,
                        Optional.of(yearly),
                        Optional.of(Anchor.parse("GROUP_15"))),
                new SubscriptionFacts.AnchorChanged("s2", yearly, later, MAY),
                new SubscriptionFacts.ServiceEventHappened("s1", ServiceEvent.CONNECTED, later, Optional.empty()),
                assigned("b@example.org"),
                assigned("a@example.org"),
                new SubscriptionFacts.SeatFreed("s1", "b@example.org"),
                new SubscriptionFacts.DomainsAllowed("s1", Set.of("example.org", "example.com")),
                new SubscriptionFacts.SubscriptionCancelled("s2", MAY, "moved away", "refund"),
                new AccountPolicy("v1", later, Map.of("proration.onAdd", "DAILY")),
                new BillingFacts.OneOffCharged("setup", Money.of(Examples.EUR, 9_999), "Einrichtung \"neu\""),
                new BillingFacts.CreditGranted("s1", Given.DAY, Money.of(Examples.EUR, 100), "outage"),
                new BillingFacts.LineCredited(new LineRef("INV-1", 2), Money.of(Examples.EUR, 50), "set up twice"),
                held(5),
                new AccountFacts.ClientRemoved("client-1"));
    }
}
