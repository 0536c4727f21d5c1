package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.billing.port.out.Advance;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.Conflict;
import dev.settle.domain.billing.Book;
import dev.settle.domain.journal.StreamId;
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

/**
 * What {@link dev.settle.application.billing.port.out.Books} promises of locking books, moving their heads and writing what
 * goes with them, whoever else does so.
 */
public abstract class MovingHeadsContract extends StoreContract {
    private static final LocalDate MAY = LocalDate.parse("2025-05-01");

    @BeforeEach
    void seller() {
        given().seller("s");
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
        for (Book after : List.of(first, second.after(Given.entry(3, 1, Examples.agreement("x"))))) {
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
            pages.add(Given.page(before, List.of(Examples.started("s1", i + 1), Examples.agreement("x"))));
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
    void the_day_an_account_may_be_due_moves_without_an_entry() {
        given().account("s", "a");
        Book read = store().books().read("a");
        Advance onward = new Advance("a", "s", read.seq(), read, Optional.of(LocalDate.parse("2025-05-01")));
        assertThat(store().transactions().inTransaction(() -> store().books().advance(List.of(onward))))
                .containsExactly("a");
        assertThat(store().books().read("a")).isEqualTo(read);
        assertThat(store().books().due("s", Instant.parse("2025-05-02T00:00:00Z"), "", 10))
                .containsExactly("a");
        assertThat(store().books().due("s", Instant.parse("2025-04-30T00:00:00Z"), "", 10))
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
}
