package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.Conflict;
import dev.settle.domain.Problem;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.DeclineReason;
import dev.settle.domain.payment.PaymentUnresolved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.payment.port.out.Attempts} promises. */
public abstract class AttemptsContract extends StoreContract {
    private static final Instant TEN = Instant.parse("2025-03-01T10:00:00.000001Z");
    private static final Answer DECLINED = new Answer(
            AttemptState.DECLINED, Optional.empty(), "", Optional.of(DeclineReason.EXPIRED), "expired_card", "");
    private static final Answer SUCCEEDED = new Answer(
            AttemptState.SUCCEEDED, Optional.of(Money.of(Examples.EUR, 500)), "ref", Optional.empty(), "", "");

    @BeforeEach
    void accounts() {
        given().seller("s");
        given().account("s", "a");
        given().account("s", "b");
    }

    @Test
    void attempts_come_back_as_they_were_added_in_the_order_of_their_numbers() {
        Attempt first = attempt("a", "INV-1", 1);
        Attempt second = attempt("a", "INV-1", 2);
        store().attempts().add(first);
        store().attempts().change(AttemptState.INTENDED, first.answered(DECLINED, TEN));
        store().attempts().add(second);
        assertThat(store().attempts().of("a", "INV-1")).containsExactly(first.answered(DECLINED, TEN), second);
        assertThat(store().attempts().find("a", second.key())).contains(second);
        assertThat(store().attempts().of("a", "INV-2")).isEmpty();
        assertThat(store().attempts().of("b", "INV-1")).isEmpty();
        assertThat(store().attempts().find("b", second.key())).isEmpty();
    }

    @Test
    void all_attempts_of_an_account_come_by_document_and_number() {
        Attempt first = attempt("a", "INV-1", 1).answered(DECLINED, TEN);
        Attempt second = attempt("a", "INV-1", 2).answered(DECLINED, TEN);
        Attempt tenth = attempt("a", "INV-1", 10);
        Attempt other = attempt("a", "INV-2", 1).answered(SUCCEEDED, TEN);
        store().attempts().add(other);
        store().attempts().add(attempt("b", "INV-3", 1));
        store().attempts().add(tenth);
        store().attempts().add(first);
        store().attempts().add(second);
        assertThat(store().attempts().of("a")).containsExactly(first, second, tenth, other);
        assertThat(store().attempts().of("c")).isEmpty();
    }

    @Test
    void a_second_attempt_on_a_document_is_refused_while_one_is_unresolved() {
        store().attempts().add(attempt("a", "INV-1", 1));
        assertThatThrownBy(() -> store().attempts().add(attempt("a", "INV-1", 2)))
                .isInstanceOf(PaymentUnresolved.class);
        store().attempts().add(attempt("a", "INV-2", 1));
        store().attempts().add(attempt("b", "INV-1", 1));
        assertThat(store().attempts().of("a", "INV-1")).hasSize(1);
    }

    @Test
    void a_key_is_taken_once() {
        Attempt first = attempt("a", "INV-1", 1);
        store().attempts().add(first);
        store().attempts().change(AttemptState.INTENDED, first.answered(DECLINED, TEN));
        assertThatThrownBy(() -> store().attempts().add(first))
                .asInstanceOf(type(Conflict.class))
                .extracting(Problem::code)
                .isEqualTo("PAYMENT_UNRESOLVED");
    }

    @Test
    void a_number_of_a_document_is_taken_once_whatever_the_key() {
        Attempt first = attempt("a", "INV-1", 1);
        store().attempts().add(first);
        store().attempts().change(AttemptState.INTENDED, first.answered(DECLINED, TEN));
        Attempt again = attempt("a", "INV-1", 1, "another-key");
        assertThatThrownBy(() -> store().attempts().add(again)).satisfies(refused("PAYMENT_MOVED", "INV-1"));
        assertThatThrownBy(() -> store().attempts().add(again.answered(DECLINED, TEN)))
                .satisfies(refused("PAYMENT_MOVED", "INV-1"));
        assertThat(store().attempts().of("a", "INV-1")).containsExactly(first.answered(DECLINED, TEN));
        store().attempts().add(attempt("a", "INV-1", 2));
        assertThatThrownBy(() -> store().attempts().add(again)).isInstanceOf(PaymentUnresolved.class);
    }

    @Test
    void of_eight_that_add_at_once_one_gets_through() {
        try (SideBySide threads = new SideBySide()) {
            List<Boolean> added = threads.all(8, number -> {
                try {
                    store().attempts().add(attempt("a", "INV-1", number + 1));
                    return true;
                } catch (PaymentUnresolved refused) {
                    return false;
                }
            });
            assertThat(added).containsOnlyOnce(true);
        }
        assertThat(store().attempts().of("a", "INV-1")).hasSize(1);
    }

    @Test
    void an_attempt_changes_only_from_where_it_was_seen() {
        Attempt first = attempt("a", "INV-1", 1);
        store().attempts().add(first);
        store().attempts().change(AttemptState.INTENDED, first.answered(SUCCEEDED, TEN));
        assertThatThrownBy(() -> store().attempts().change(AttemptState.INTENDED, first.answered(DECLINED, TEN)))
                .asInstanceOf(type(Conflict.class))
                .extracting(Problem::code)
                .isEqualTo("PAYMENT_MOVED");
        assertThatThrownBy(() -> store().attempts().change(AttemptState.INTENDED, attempt("a", "INV-9", 1)))
                .isInstanceOf(Conflict.class);
        assertThat(store().attempts().find("a", first.key())).contains(first.answered(SUCCEEDED, TEN));
    }

    @Test
    void a_resolved_attempt_does_not_come_back_beside_an_unresolved_one() {
        Attempt first = attempt("a", "INV-1", 1);
        store().attempts().add(first);
        store().attempts().change(AttemptState.INTENDED, first.answered(DECLINED, TEN));
        store().attempts().add(attempt("a", "INV-1", 2));
        Attempt back = first.answered(Answer.of(AttemptState.UNKNOWN), TEN);
        assertThatThrownBy(() -> store().attempts().change(AttemptState.DECLINED, back))
                .isInstanceOf(PaymentUnresolved.class);
    }

    @Test
    void what_was_seen_is_checked_before_the_other_attempts_are() {
        Attempt first = attempt("a", "INV-1", 1);
        store().attempts().add(first);
        store().attempts().change(AttemptState.INTENDED, first.answered(DECLINED, TEN));
        store().attempts().add(attempt("a", "INV-1", 2));
        Attempt back = first.answered(Answer.of(AttemptState.UNKNOWN), TEN);
        assertThatThrownBy(() -> store().attempts().change(AttemptState.INTENDED, back))
                .satisfies(refused("PAYMENT_MOVED", first.key()));
    }

    @Test
    void attempts_are_due_for_look_up_the_longest_due_first() {
        Attempt early = attempt("b", "INV-2", 1);
        Attempt late = attempt("a", "INV-1", 1).answered(Answer.of(AttemptState.UNKNOWN), TEN);
        Attempt done = attempt("a", "INV-3", 1).answered(SUCCEEDED, TEN);
        store().attempts().add(late);
        store().attempts().add(early);
        store().attempts().add(done);
        Instant due = late.nextLookUp().orElseThrow();
        assertThat(store().attempts().dueForLookUp("s", due, 10)).containsExactly(early, late);
        assertThat(store().attempts().dueForLookUp("s", due, 1)).containsExactly(early);
        assertThat(store().attempts().dueForLookUp("s", due.minusNanos(1_000), 10))
                .containsExactly(early);
        assertThat(store().attempts().dueForLookUp("t", due, 10)).isEmpty();
    }

    @Test
    void unresolved_attempts_come_the_oldest_first() {
        Attempt one = attempt("b", "INV-2", 1);
        Attempt other = attempt("a", "INV-1", 1);
        store().attempts().add(one);
        store().attempts().add(other);
        store().attempts().add(attempt("a", "INV-3", 1).answered(SUCCEEDED, TEN));
        assertThat(store().attempts().unresolved("s", 10)).containsExactly(other, one);
        assertThat(store().attempts().unresolved("s", 1)).containsExactly(other);
        assertThat(store().attempts().unresolved("t", 10)).isEmpty();
    }

    private static ThrowingConsumer<Throwable> refused(String code, String value) {
        return refusal -> assertThat(refusal).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.code()).isEqualTo(code);
            assertThat(conflict.value()).contains(value);
        });
    }

    private static Attempt attempt(String account, String document, int number) {
        return attempt(account, document, number, account + "/" + document + "/" + number);
    }

    private static Attempt attempt(String account, String document, int number, String key) {
        return new Attempt(
                account,
                "s",
                document,
                number,
                key,
                Money.of(Examples.EUR, 500),
                "method-1",
                true,
                Answer.of(AttemptState.INTENDED),
                Given.NOW,
                Given.NOW,
                1,
                0,
                Optional.of(Given.NOW.plusSeconds(60)));
    }
}
