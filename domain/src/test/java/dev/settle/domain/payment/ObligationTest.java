package dev.settle.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.Problem;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.money.CurrencyMismatch;
import dev.settle.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObligationTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void the_first_attempt_is_an_intent_under_a_key_of_account_document_and_number() {
        Attempt first = next(owing(48_00), 48_00, "card-1");
        assertThat(first.key()).isEqualTo("acme/INV-000001/1");
        assertThat(first.state()).isEqualTo(AttemptState.INTENDED);
        assertThat(first.nextLookUp()).contains(Instant.parse("2026-03-02T10:01:00Z"));
        assertThat(first.intended())
                .isEqualTo(new PaymentFacts.PaymentIntended(
                        "INV-000001", "acme/INV-000001/1", 1, euro(48_00), "card-1", true));
        assertThat(first.settled()).isEmpty();
    }

    @Test
    void what_succeeded_is_taken_off_and_what_did_not_is_not() {
        Obligation owed = owing(
                48_00,
                attempt(1, 30_00, AttemptState.SUCCEEDED),
                attempt(2, 18_00, AttemptState.DECLINED),
                attempt(3, 18_00, AttemptState.UNKNOWN));
        assertThat(owed.open()).isEqualTo(euro(18_00));
        assertThat(owed.unresolved()).contains(attempt(3, 18_00, AttemptState.UNKNOWN));
    }

    @Test
    void all_that_is_open_is_asked_for_when_no_amount_is_named() {
        assertThat(owing(48_00).asked(Optional.empty())).isEqualTo(euro(48_00));
        assertThat(owing(48_00).asked(Optional.of(euro(5_00)))).isEqualTo(euro(5_00));
        assertThat(owing(48_00, attempt(1, 30_00, AttemptState.UNAVAILABLE)).asked(Optional.empty()))
                .isEqualTo(euro(30_00));
    }

    @Test
    void more_than_is_open_and_less_than_a_cent_cannot_be_paid() {
        refuses(owing(48_00), 48_01, "AMOUNT_OUT_OF_RANGE");
        refuses(owing(48_00), 0, "AMOUNT_OUT_OF_RANGE");
        refuses(owing(48_00), -1, "AMOUNT_OUT_OF_RANGE");
        refuses(owing(0), 1, "NOTHING_OPEN");
        refuses(owing(-5_00), 1, "NOTHING_OPEN");
        assertThat(next(owing(48_00), 1, "card-1").amount()).isEqualTo(euro(1));
    }

    @Test
    void another_currency_cannot_pay() {
        Money dollars = Money.of(Currency.getInstance("USD"), 1_00);
        assertThatThrownBy(() -> owing(48_00).next(dollars, "card-1", true, TEN, DAY))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDED", "UNKNOWN", "PENDING", "NEEDS_PAYER", "MISMATCHED"})
    void nothing_starts_while_an_end_is_not_known(AttemptState state) {
        Obligation owed = owing(48_00, attempt(1, 48_00, state));
        assertThatThrownBy(() -> next(owed, 48_00, "card-1"))
                .isInstanceOf(PaymentUnresolved.class)
                .hasMessage("Attempt 1 on document INV-000001 is " + state
                        + " since 2026-03-02T10:00:00Z, and no other can start before its end is known");
        assertThat(owed.abandoned(euro(48_00), "card-2", true, TEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "ABSENT"})
    void what_was_not_processed_is_repeated_under_its_key(AttemptState state) {
        Attempt last = attempt(1, 48_00, state);
        Attempt again = owing(48_00, last).next(euro(48_00), "card-1", true, TEN.plusSeconds(60), DAY);
        assertThat(again.key()).isEqualTo(last.key());
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.state()).isEqualTo(AttemptState.INTENDED);
        assertThat(again.created()).isEqualTo(TEN);
        assertThat(again.changed()).isEqualTo(TEN.plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "ABSENT"})
    void a_repeat_is_for_the_same_amount_method_and_presence(AttemptState state) {
        Obligation owed = owing(48_00, attempt(1, 48_00, state));
        assertThatThrownBy(() -> next(owed, 47_99, "card-1")).isInstanceOf(PaymentUnresolved.class);
        assertThatThrownBy(() -> next(owed, 48_00, "card-2")).isInstanceOf(PaymentUnresolved.class);
        assertThatThrownBy(() -> owed.next(euro(48_00), "card-1", false, TEN, DAY))
                .isInstanceOf(PaymentUnresolved.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "ABSENT"})
    void what_was_paid_meanwhile_is_not_sent_again(AttemptState state) {
        Attempt late = attempt(1, 48_00, AttemptState.SUCCEEDED);
        Obligation owed = owing(48_00, late, attempt(2, 47_00, state));
        assertThatThrownBy(() -> next(owed, 47_00, "card-1")).hasMessage("Nothing is open on document INV-000001");
    }

    @Test
    void what_may_have_been_lost_on_the_way_is_repeated_only_while_the_gateway_knows_its_key() {
        Obligation lost = owing(48_00, attempt(1, 48_00, AttemptState.ABSENT));
        Instant last = TEN.plus(DAY).minusNanos(1_000);
        assertThat(lost.next(euro(48_00), "card-1", true, last, DAY).number()).isEqualTo(1);
        assertThatThrownBy(() -> lost.next(euro(48_00), "card-1", true, TEN.plus(DAY), DAY))
                .isInstanceOf(PaymentUnresolved.class);
        Obligation closed = owing(48_00, attempt(1, 48_00, AttemptState.UNAVAILABLE));
        assertThat(closed.next(euro(48_00), "card-1", true, TEN.plus(DAY), DAY).number())
                .isEqualTo(1);
    }

    @Test
    void what_was_surely_not_processed_gives_way_to_something_else() {
        Obligation owed = owing(48_00, attempt(1, 48_00, AttemptState.UNAVAILABLE));
        assertThat(owed.abandoned(euro(48_00), "card-1", true, TEN)).isEmpty();
        Attempt abandoned =
                owed.abandoned(euro(48_00), "card-2", true, TEN.plusSeconds(5)).orElseThrow();
        assertThat(abandoned.state()).isEqualTo(AttemptState.ABANDONED);
        assertThat(abandoned.settled()).isPresent();
        Attempt second = next(owed.with(abandoned), 48_00, "card-2");
        assertThat(second.key()).isEqualTo("acme/INV-000001/2");
    }

    @Test
    void what_may_have_been_lost_on_the_way_does_not_give_way() {
        Obligation lost = owing(48_00, attempt(1, 48_00, AttemptState.ABSENT));
        assertThat(lost.abandoned(euro(48_00), "card-2", true, TEN)).isEmpty();
    }

    private static void refuses(Obligation owed, long cents, String code) {
        assertThatThrownBy(() -> next(owed, cents, "card-1"))
                .isInstanceOf(RuleViolation.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(code);
    }

    private static Attempt next(Obligation owed, long cents, String method) {
        return owed.next(euro(cents), method, true, TEN, DAY);
    }

    private static Obligation owing(long cents, Attempt... attempts) {
        return new Obligation("acme", "hosting", "INV-000001", euro(cents), List.of(attempts));
    }

    private static Attempt attempt(int number, long cents, AttemptState state) {
        boolean moved = state == AttemptState.SUCCEEDED || state == AttemptState.MISMATCHED;
        Answer answer =
                new Answer(state, moved ? Optional.of(euro(cents)) : Optional.empty(), "", Optional.empty(), "", "");
        return new Attempt(
                "acme",
                "hosting",
                "INV-000001",
                number,
                "acme/INV-000001/" + number,
                euro(cents),
                "card-1",
                true,
                answer,
                TEN,
                TEN,
                1,
                0,
                Optional.empty());
    }

    private static Money euro(long cents) {
        return Money.of(Currency.getInstance("EUR"), cents);
    }
}
