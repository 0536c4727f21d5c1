package dev.settle.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptReplayTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-02T11:00:00Z");
    private static final Money EURO = Money.of(Currency.getInstance("EUR"), 1_00);
    private static final Answer DECLINED =
            new Answer(AttemptState.DECLINED, Optional.empty(), "ref-1", Optional.of(DeclineReason.EXPIRED), "54", "");

    private final Attempt intended = new Obligation("acme", "hosting", "INV-000001", EURO, List.of())
            .next(EURO, "card-1", true, TEN, Duration.ofHours(24));
    private final AttemptReplay replay = new AttemptReplay("acme", "hosting");

    @Test
    void an_attempt_comes_out_of_its_two_facts_as_it_was() {
        Attempt repeated =
                intended.answered(Answer.of(AttemptState.ABSENT), TEN).repeated(TEN);
        Attempt unknown = repeated.lookedUp(repeated, Answer.of(AttemptState.UNKNOWN), TEN);
        Attempt declined = unknown.lookedUp(unknown, DECLINED, ELEVEN);
        replay.next(entry(2, TEN, intended.intended()));
        replay.next(entry(3, ELEVEN, declined.settled().orElseThrow()));
        assertThat(replay.attempts()).containsExactly(declined);
    }

    @Test
    void one_without_an_end_is_intended_and_is_to_be_looked_up() {
        replay.next(entry(2, TEN, intended.intended()));
        assertThat(replay.attempts()).containsExactly(intended);
        assertThat(intended.nextLookUp()).contains(Instant.parse("2026-03-02T10:01:00Z"));
    }

    @Test
    void one_whose_answer_was_lost_is_unknown_again_so_that_nobody_is_told_twice() {
        Attempt unknown = intended.answered(Answer.of(AttemptState.UNKNOWN, "", "cut off"), ELEVEN);
        replay.next(entry(2, TEN, intended.intended()));
        replay.next(entry(3, ELEVEN, unknown.learnt(AttemptState.INTENDED).orElseThrow()));
        assertThat(replay.attempts()).containsExactly(unknown);
    }

    @Test
    void what_was_not_intended_cannot_be_lost() {
        Fact lost = new PaymentFacts.PaymentUnknown("INV-000001", "acme/INV-000001/1", "");
        assertThatThrownBy(() -> replay.next(entry(2, TEN, lost)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry 2 of acme settles a payment that was not intended");
    }

    @Test
    void what_was_not_intended_cannot_end() {
        Fact end = intended.answered(DECLINED, TEN).settled().orElseThrow();
        assertThatThrownBy(() -> replay.next(entry(2, TEN, end)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry 2 of acme settles a payment that was not intended");
    }

    private static Recorded entry(long seq, Instant at, Fact fact) {
        return new Recorded(seq, at, LocalDate.parse("2026-03-02"), 1, Origin.kernel("test"), fact);
    }
}
