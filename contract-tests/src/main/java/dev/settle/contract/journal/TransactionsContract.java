package dev.settle.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.billing.port.out.Quotes;
import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.billing.Book;
import dev.settle.domain.journal.StreamId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.journal.port.out.Transactions} promises. */
public abstract class TransactionsContract extends StoreContract {
    private static final Idempotency.Scope SCOPE = new Idempotency.Scope("s", "key", "k");

    @Test
    void answers_with_what_the_work_answers() {
        assertThat(store().transactions().<String>inTransaction(() -> "done")).isEqualTo("done");
    }

    @Test
    void work_that_throws_leaves_no_trace() {
        given().seller("s");
        Book before = given().account("s", "a");
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    store().idempotency().claim(SCOPE, "h");
                    given().record("a", Examples.started("s1", 5));
                    given().issue("a", "INV-000001", Given.DAY, Examples.charge("s1", "2025-03-01/2025-04-01", 5));
                    store().numbers().take("s", "INV", 2);
                    store().quotes().keep(new Quotes.Quote("a", "q", 1, "c", "h", Given.NOW), Given.NOW);
                    given().account("s", "b");
                    given().seller("t");
                    store().idempotency().answer(SCOPE, "answer");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().books().read("a")).isEqualTo(before);
        assertThat(store().books().accounts("s", "", 10)).containsExactly("a");
        assertThat(store().journal().read(StreamId.account("a"), 1, 10)).hasSize(1);
        assertThat(store().sellers().all()).containsExactly("s");
        assertThat(store().documents().list("a", 0, 10)).isEmpty();
        assertThat(store().documents().accountOf("s", "INV-000001")).isEmpty();
        assertThat(store().ledger().trialBalance("s")).isEmpty();
        assertThat(store().outbox().read("a", 0, 10)).isEmpty();
        assertThat(store().quotes().find("a", "q")).isEmpty();
        assertThat(store().numbers().take("s", "INV")).isEqualTo(1);
        assertThat(store().transactions()
                        .<Boolean>inTransaction(() ->
                                store().idempotency().claim(SCOPE, "other").isEmpty()))
                .isTrue();
    }

    @Test
    void work_sees_what_it_has_written_itself() {
        given().seller("s");
        store().transactions().inTransaction(() -> {
            given().account("s", "a");
            given().record("a", Examples.started("s1", 5));
            assertThat(store().books().read("a").subscriptions()).containsOnlyKeys("s1");
            assertThat(store().books().accounts("s", "", 10)).containsExactly("a");
            return "";
        });
    }

    @Test
    void a_call_within_a_transaction_joins_it() {
        given().seller("s");
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    store().transactions().inTransaction(() -> given().account("s", "a"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().books().accounts("s", "", 10)).isEmpty();
    }

    @Test
    void who_is_inside_is_told_so_and_nobody_else() {
        assertThat(store().transactions().isOpen()).isFalse();
        try (SideBySide threads = new SideBySide()) {
            store().transactions().inTransaction(() -> {
                assertThat(store().transactions().isOpen()).isTrue();
                assertThat(store().transactions()
                                .<Boolean>inTransaction(
                                        () -> store().transactions().isOpen()))
                        .isTrue();
                assertThat(store().transactions().isOpen()).isTrue();
                assertThat(SideBySide.result(
                                threads.begin(() -> store().transactions().isOpen())))
                        .isFalse();
                return "";
            });
        }
        assertThat(store().transactions().isOpen()).isFalse();
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().transactions().isOpen()).isFalse();
    }

    @Test
    void others_see_nothing_of_it_before_it_commits() {
        given().seller("s");
        Book before = given().account("s", "a");
        try (SideBySide threads = new SideBySide()) {
            store().transactions().inTransaction(() -> {
                Book after = given().record("a", Examples.started("s1", 5));
                assertThat(store().books().read("a")).isEqualTo(after);
                assertThat(SideBySide.result(threads.begin(() -> store().books().read("a"))))
                        .isEqualTo(before);
                return "";
            });
        }
    }

    @Test
    void two_that_lock_each_others_accounts_both_end() {
        given().seller("s");
        given().account("s", "a");
        given().account("s", "b");
        try (SideBySide threads = new SideBySide()) {
            CountDownLatch bothHoldOne = new CountDownLatch(2);
            threads.all(
                    2,
                    number -> store().transactions().inTransaction(() -> {
                        List<String> order = number == 0 ? List.of("a", "b") : List.of("b", "a");
                        given().record(order.get(0), Examples.started("s" + number, 1));
                        bothHoldOne.countDown();
                        SideBySide.awaitBriefly(bothHoldOne);
                        given().record(order.get(1), Examples.started("s" + number, 1));
                        return number;
                    }));
        }
        assertThat(store().books().read("a").subscriptions()).containsOnlyKeys("s0", "s1");
        assertThat(store().books().read("b").subscriptions()).containsOnlyKeys("s0", "s1");
    }
}
