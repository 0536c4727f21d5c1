package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.settle.domain.subscription.SubscriptionFacts.SubscriptionStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Where.class)
class TrialFlagTest {
    @Parameter
    private Where where;

    @Test
    @Requirement("R000-16")
    void a_note_that_says_trial_leaves_a_flag_in_the_journal() {
        assertThat(Story.played(where, story("ORDER_NOTE(Trial)")).facts())
                .filteredOn(SubscriptionStarted.class::isInstance)
                .extracting("subscription", "trial", "notes")
                .containsExactly(
                        tuple("noted", true, "Trial, please"),
                        tuple("plain", false, "as discussed"),
                        tuple("flagged", true, ""));
    }

    @ParameterizedTest
    @CsvSource({"FLAG, false", "ORDER_NOTE(Trial), true"})
    @Requirement("R000-16")
    void the_pack_says_whether_notes_are_read(String request, boolean trial) {
        assertThat(Story.played(where, story(request)).facts())
                .filteredOn(SubscriptionStarted.class::isInstance)
                .first()
                .extracting("trial")
                .isEqualTo(trial);
    }

    private static String story(String request) {
        return """
                pack: {with: {trial.kind: UNTIL_ANCHOR, trial.request: "%s"}}
                catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "12.00"}]}}}
                do:
                  - {on: 2025-05-20, subscribe: {id: noted, sku: MAILBOX, notes: "Trial, please"}}
                  - {on: 2025-05-20, subscribe: {id: plain, sku: MAILBOX, notes: "as discussed"}}
                  - {on: 2025-05-20, subscribe: {id: flagged, sku: MAILBOX, trial: {}}}
                """.formatted(request);
    }
}
