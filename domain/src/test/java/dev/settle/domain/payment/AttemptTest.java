package dev.settle.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Money EURO = Money.of(Currency.getInstance("EUR"), 1_00);

    private final Attempt intended = new Obligation("acme", "hosting", "INV-000001", EURO, List.of())
            .next(EURO, "card-1", true, TEN, Duration.ofHours(24));

    @Test
    void is_looked_up_soon_at_first_then_hourly_for_a_day_then_daily_for_a_week() {
        Attempt attempt = intended.answered(Answer.of(AttemptState.UNKNOWN), TEN);
        List<Duration> waits = new ArrayList<>();
        Instant now = TEN;
        while (attempt.nextLookUp().isPresent()) {
            Instant next = attempt.nextLookUp().get();
            waits.add(Duration.between(now, next));
            now = next;
            attempt = attempt.lookedUp(attempt, attempt.answer(), now);
        }
        List<Duration> expected =
                new ArrayList<>(List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10)));
        expected.addAll(Collections.nCopies(24, Duration.ofHours(1)));
        expected.addAll(Collections.nCopies(6, Duration.ofDays(1)));
        assertThat(waits).isEqualTo(expected);
    }

    @Test
    void the_count_of_look_ups_starts_again_when_the_gateway_was_asked_anew() {
        Attempt once = intended.lookedUp(intended, Answer.of(AttemptState.UNKNOWN), TEN);
        Attempt twice = once.lookedUp(once, Answer.of(AttemptState.UNKNOWN), TEN);
        assertThat(twice.lookUps()).isEqualTo(2);
        assertThat(twice.answered(Answer.of(AttemptState.PENDING), TEN).lookUps())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "DECLINED", "REJECTED", "MISMATCHED", "ABANDONED"})
    void how_it_ended_becomes_a_fact(AttemptState state) {
        Attempt ended = intended.answered(answer(state), TEN);
        assertThat(ended.settled()).hasValueSatisfying(fact -> {
            assertThat(fact.result()).isEqualTo(state);
            assertThat(fact.key()).isEqualTo("acme/INV-000001/1");
            assertThat(fact.moved()).isEqualTo(answer(state).moved());
        });
        assertThat(ended.nextLookUp()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDED", "UNKNOWN", "PENDING", "NEEDS_PAYER", "UNAVAILABLE", "ABSENT"})
    void what_has_not_ended_is_no_fact(AttemptState state) {
        assertThat(intended.answered(answer(state), TEN).settled()).isEmpty();
        assertThat(state.isUnresolved()).isTrue();
        assertThat(state.awaitsLookUp()).isNotEqualTo(state.mayRepeat());
    }

    @Test
    void that_its_answer_was_lost_is_learnt_once() {
        Attempt lost = intended.answered(Answer.of(AttemptState.UNKNOWN, "", "cut off"), TEN);
        assertThat(lost.learnt(AttemptState.INTENDED))
                .contains(new PaymentFacts.PaymentUnknown("INV-000001", "acme/INV-000001/1", "cut off"));
        assertThat(lost.learnt(AttemptState.UNKNOWN)).isEmpty();
        assertThat(intended.answered(answer(AttemptState.PENDING), TEN).learnt(AttemptState.UNKNOWN))
                .isEmpty();
    }

    @Test
    void only_a_success_and_a_mismatch_have_moved_money() {
        assertThat(intended.answered(answer(AttemptState.SUCCEEDED), TEN).paid())
                .isEqualTo(EURO);
        assertThat(intended.answered(answer(AttemptState.MISMATCHED), TEN)
                        .paid()
                        .isZero())
                .isTrue();
        assertThatThrownBy(() -> Answer.of(AttemptState.SUCCEEDED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer(AttemptState.DECLINED, Optional.of(EURO), "", Optional.empty(), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_sent_is_on_its_way_until_the_gateway_should_have_answered() {
        assertThat(intended.isOnItsWay(TEN.plusSeconds(30).minusNanos(1_000))).isTrue();
        assertThat(intended.isOnItsWay(TEN.plusSeconds(30))).isFalse();
        assertThat(intended.answered(Answer.of(AttemptState.UNKNOWN), TEN).isOnItsWay(TEN))
                .isFalse();
        Attempt again = absent().repeated(TEN.plusSeconds(60));
        assertThat(again.isOnItsWay(TEN.plusSeconds(89))).isTrue();
    }

    @Test
    void a_look_up_of_what_is_on_its_way_does_not_put_off_its_deadline() {
        assertThat(intended.lookedUp(intended, intended.answer(), TEN.plusSeconds(20)))
                .isEqualTo(intended);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "UNKNOWN", "ABSENT"})
    void that_a_send_came_to_nothing_says_nothing_about_the_send_after_it(AttemptState state) {
        Attempt again = absent().repeated(TEN);
        assertThat(again.answered(intended, answer(state), TEN)).isEqualTo(again);
        assertThat(again.answered(again, answer(state), TEN).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "NEEDS_PAYER", "ABSENT", "UNAVAILABLE", "DECLINED", "SUCCEEDED"})
    void that_a_send_came_to_nothing_does_not_undo_what_is_known(AttemptState state) {
        Attempt known = intended.answered(answer(state), TEN);
        assertThat(known.answered(intended, answer(AttemptState.UNAVAILABLE), TEN))
                .isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "REJECTED", "ABANDONED", "UNAVAILABLE", "ABSENT", "UNKNOWN"})
    void money_that_moved_counts_however_late_it_is_told(AttemptState state) {
        Attempt again = absent().repeated(TEN).answered(answer(state), TEN);
        assertThat(again.answered(intended, answer(AttemptState.SUCCEEDED), TEN).paid())
                .isEqualTo(EURO);
        assertThat(again.lookedUp(intended, answer(AttemptState.SUCCEEDED), TEN).paid())
                .isEqualTo(EURO);
        assertThat(again.answered(intended, answer(AttemptState.MISMATCHED), TEN)
                        .settled())
                .isPresent();
    }

    @Test
    void money_is_booked_once_under_a_key() {
        Attempt paid = intended.answered(answer(AttemptState.SUCCEEDED), TEN);
        assertThat(paid.answered(intended, answer(AttemptState.SUCCEEDED), TEN.plusSeconds(1)))
                .isEqualTo(paid);
        assertThat(paid.answered(intended, answer(AttemptState.MISMATCHED), TEN))
                .isEqualTo(paid);
        assertThat(paid.lookedUp(intended, answer(AttemptState.SUCCEEDED), TEN.plusSeconds(1)))
                .isEqualTo(paid);
    }

    @Test
    void a_look_up_counts_while_the_attempt_stands_as_it_did() {
        Attempt again = absent().repeated(TEN);
        assertThat(again.lookedUp(intended, Answer.of(AttemptState.ABSENT), TEN))
                .isEqualTo(again);
        assertThat(again.lookedUp(again, Answer.of(AttemptState.ABSENT), TEN).state())
                .isEqualTo(AttemptState.ABSENT);
    }

    private Attempt absent() {
        return intended.answered(Answer.of(AttemptState.ABSENT), TEN);
    }

    private static Answer answer(AttemptState state) {
        boolean moved = state == AttemptState.SUCCEEDED || state == AttemptState.MISMATCHED;
        return new Answer(state, moved ? Optional.of(EURO) : Optional.empty(), "", Optional.empty(), "", "");
    }
}
