package dev.settle.acceptance;

import static dev.settle.domain.subscription.TrialClock.State.FREE;
import static dev.settle.domain.subscription.TrialClock.State.NEGOTIATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.Desk;
import dev.settle.domain.subscription.TrialClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shown of a trial besides what is billed. */
@ParameterizedClass
@EnumSource(Where.class)
class TrialClockTest {
    @Parameter
    private Where where;

    @Test
    @Requirement("R002-13")
    void a_trial_is_free_then_in_negotiation_and_neither_once_it_is_billed() {
        TrialClock clock = clock("2025-03-10");

        assertThat(clock.stateOn(LocalDate.parse("2025-04-08"))).contains(FREE);
        assertThat(clock.stateOn(LocalDate.parse("2025-04-09"))).contains(NEGOTIATION);
        assertThat(clock.stateOn(LocalDate.parse("2025-05-09"))).contains(NEGOTIATION);
        assertThat(clock.stateOn(LocalDate.parse("2025-05-10"))).isEmpty();
    }

    @Test
    @Requirement("R002-17")
    void the_ends_of_the_negotiation_and_of_two_months_of_use_are_both_shown() {
        assertThat(clock("2025-03-10"))
                .extracting(
                        clock -> clock.negotiationEnd().orElseThrow(),
                        clock -> clock.backstop().orElseThrow())
                .containsExactly(LocalDate.parse("2025-05-09"), LocalDate.parse("2025-05-10"));
        assertThat(clock("2025-01-31"))
                .extracting(
                        clock -> clock.negotiationEnd().orElseThrow(),
                        clock -> clock.backstop().orElseThrow())
                .containsExactly(LocalDate.parse("2025-04-02"), LocalDate.parse("2025-03-31"));
    }

    private TrialClock clock(String connected) {
        Story story = Story.played(where, """
                pack: trial-groups
                catalog: {currency: EUR, skus: {MAILBOX: {metric: MAILBOX_COUNT, prices: [{every: P1M, amount: "12.00"}]}}}
                do:
                  - {on: %1$s, subscribe: {id: s1, sku: MAILBOX, seats: 10, trial: {}}}
                  - {on: %1$s, connected: {id: s1, group: 15}}
                """.formatted(connected));
        Desk desk = story.settle().accounts().read().read(story.account());
        return desk.trialClock(desk.book().subscription("s1"));
    }
}
