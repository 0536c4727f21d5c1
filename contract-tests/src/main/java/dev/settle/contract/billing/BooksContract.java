package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.settle.application.billing.port.out.Advance;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.Conflict;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.billing.AccountPolicy;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Hold;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.billing.port.out.Books} promises of reading, locking and writing books. */
public abstract class BooksContract extends StoreContract {
    private static final LocalDate MAY = LocalDate.parse("2025-05-01");

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
        given().record("a", agreement("z"), agreement("b"), Examples.started("a", 1));
        given().record("a", agreement("z"));
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
    void who_locks_a_book_makes_the_next_wait_and_see_what_was_written() {
        given().account("s", "a");
        try (SideBySide threads = new SideBySide()) {
            Future<Long> second = store().transactions().inTransaction(() -> {
                store().books().lock("a");
                Future<Long> waiting = threads.begin(() -> store().transactions()
                        .<Long>inTransaction(() -> store().books().lock("a").seq()));
                assertThat(SideBySide.waits(waiting)).isTrue();
                given().record("a", Examples.started("s1", 1));
                return waiting;
            });
            assertThat(SideBySide.result(second)).isEqualTo(2);
        }
    }

    @Test
    void who_has_moved_a_head_makes_the_next_wait_too() {
        Book before = given().account("s", "a");
        try (SideBySide threads = new SideBySide()) {
            Future<Set<String>> second = store().transactions().inTransaction(() -> {
                Book after = given().record("a", Examples.started("s1", 1));
                Future<Set<String>> waiting = threads.begin(() -> advance("a", before, after));
                assertThat(SideBySide.waits(waiting)).isTrue();
                return waiting;
            });
            assertThat(SideBySide.result(second)).isEmpty();
        }
    }

    @Test
    void a_lock_that_is_let_go_without_writing_leaves_the_book_as_it_was() {
        Book before = given().account("s", "a");
        store().transactions().inTransaction(() -> store().books().lock("a"));
        assertThat(store().books().read("a")).isEqualTo(before);
    }

    @Test
    void heads_that_have_moved_are_left_alone_and_the_others_move() {
        Book a = given().account("s", "a");
        Book b = given().account("s", "b");
        Given.Page pageA = Given.page(a, List.of(Examples.started("s1", 1)));
        Given.Page pageB = Given.page(b, List.of(Examples.started("s1", 2)));
        Book moved = given().record("a", Examples.started("s2", 9));
        Set<String> advanced = store().transactions().inTransaction(() -> {
            Set<String> mine =
                    store().books().advance(List.of(move(pageA, Optional.of(MAY)), move(pageB, Optional.of(MAY))));
            store().books().write(List.of(pageB.writing(List.of())));
            return mine;
        });
        assertThat(advanced).containsExactly("b");
        assertThat(store().books().read("a")).isEqualTo(moved);
        assertThat(store().books().read("b")).isEqualTo(pageB.after());
    }

    @Test
    void an_account_is_opened_once() {
        given().account("s", "a");
        Book again = store().books().read("a");
        assertThat(advance("a", 0, again)).isEmpty();
    }

    @Test
    void of_eight_that_move_a_head_from_the_same_place_one_does() {
        Book before = given().account("s", "a");
        Given.Page page = Given.page(before, List.of(Examples.started("s1", 1)));
        try (SideBySide threads = new SideBySide()) {
            List<Boolean> moved = threads.all(
                    8,
                    number -> store().transactions().inTransaction(() -> {
                        boolean mine = !store().books()
                                .advance(List.of(move(page, Optional.empty())))
                                .isEmpty();
                        if (mine) {
                            store().books().write(List.of(page.writing(List.of())));
                        }
                        return mine;
                    }));
            assertThat(moved).containsOnlyOnce(true);
        }
        assertThat(store().journal().read(StreamId.account("a"), 1, 10)).hasSize(2);
    }

    @Test
    void entries_that_do_not_follow_the_last_one_are_refused() {
        Book first = given().account("s", "a");
        Book second = given().record("a", Examples.started("s1", 1));
        for (Book after : List.of(first, second.after(Given.entry(3, 1, agreement("x"))))) {
            Given.Page page = Given.page(after, List.of(Examples.started("s2", 1)));
            assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                        store().books().lock("a");
                        store().books().write(List.of(page.writing(List.of())));
                        return "";
                    }))
                    .isInstanceOf(Conflict.class);
        }
        assertThat(store().journal().read(StreamId.account("a"), 1, 10)).hasSize(2);
    }

    @Test
    void many_accounts_are_moved_and_written_at_once() {
        List<Given.Page> pages = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Book before = given().account("s", "a" + i);
            pages.add(Given.page(before, List.of(Examples.started("s1", i + 1), agreement("x"))));
        }
        store().transactions().inTransaction(() -> {
            List<Advance> moves =
                    pages.stream().map(page -> move(page, Optional.of(MAY))).toList();
            assertThat(store().books().advance(moves)).hasSize(500);
            store().books()
                    .write(pages.stream().map(page -> page.writing(List.of())).toList());
            return "";
        });
        Map<String, Book> read = store().books()
                .readAll(
                        pages.stream().map(page -> page.before().account().id()).toList());
        assertThat(read.values())
                .containsExactlyInAnyOrderElementsOf(
                        pages.stream().map(Given.Page::after).toList());
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

    @Test
    void the_day_an_account_may_be_due_moves_without_an_entry() {
        given().account("s", "a");
        Book read = store().books().read("a");
        Advance onward = new Advance("a", "s", read.seq(), read, Optional.of(LocalDate.parse("2025-05-01")));
        assertThat(store().transactions().inTransaction(() -> store().books().advance(List.of(onward))))
                .containsExactly("a");
        assertThat(store().books().read("a")).isEqualTo(read);
        assertThat(store().books().due("s", Instant.parse("2025-05-02T00:00:00Z"), 0, 1, "", 10))
                .containsExactly("a");
        assertThat(store().books().due("s", Instant.parse("2025-04-30T00:00:00Z"), 0, 1, "", 10))
                .isEmpty();
    }

    private Set<String> advance(String account, Book before, Book after) {
        return advance(account, before.seq(), after);
    }

    private Set<String> advance(String account, long seen, Book after) {
        return store().transactions()
                .inTransaction(() ->
                        store().books().advance(List.of(new Advance(account, "s", seen, after, Optional.empty()))));
    }

    private static Advance move(Given.Page page, Optional<LocalDate> nextDue) {
        return new Advance(page.before().account().id(), "s", page.before().seq(), page.after(), nextDue);
    }

    private long queriesOf(Runnable reading) {
        long before = statements();
        reading.run();
        return statements() - before;
    }

    private static AgreementAccepted agreement(String id) {
        return new AgreementAccepted(new Agreement(
                id,
                1,
                Given.DAY,
                List.of(new Discount("TEN", Fraction.of(10)), new Discount("ODD", Fraction.of(1, 3))),
                Map.of("billing.mode", "ARREARS")));
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
                agreement("A"),
                Examples.started("s1", 5),
                Examples.started("s2", 1),
                new SubscriptionFacts.SeatsChanged("s1", CountSource.PURCHASED, false, -2, later, false),
                new SubscriptionFacts.SeatsChanged("s1", CountSource.REPORTED, true, 7, Given.DAY, true),
                new SubscriptionFacts.PlanChanged("s1", Examples.plan("BIG", 2_000), later, true, Optional.of(yearly)),
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
                held(5),
                new AccountFacts.ClientRemoved("client-1"));
    }
}
