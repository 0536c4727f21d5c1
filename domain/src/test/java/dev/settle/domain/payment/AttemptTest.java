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
            attempt = attempt.lookedUp(attempt.answer(), now);
        }
        List<Duration> expected =
                new ArrayList<>(List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10)));
        expected.addAll(Collections.nCopies(24, Duration.ofHours(1)));
        expected.addAll(Collections.nCopies(6, Duration.ofDays(1)));
        assertThat(waits).isEqualTo(expected);
    }

    @Test
    void the_count_of_look_ups_starts_again_when_the_gateway_was_asked_anew() {
        Attempt twice =
                intended.lookedUp(Answer.of(AttemptState.UNKNOWN), TEN).lookedUp(Answer.of(AttemptState.UNKNOWN), TEN);
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

    private static Answer answer(AttemptState state) {
        boolean moved = state == AttemptState.SUCCEEDED || state == AttemptState.MISMATCHED;
        return new Answer(state, moved ? Optional.of(EURO) : Optional.empty(), "", Optional.empty(), "", "");
    }
}
