package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** R003-19 with a card: what is owed is charged, and what is owed to the payer never is. */
@ParameterizedClass
@EnumSource(Where.class)
@Requirement("R003-19")
class NetBelowZeroTest {
    @Parameter
    private Where where;

    @Test
    void a_credit_on_the_account_is_never_charged_and_lowers_the_next_charge() {
        var story = Story.played(where, story("ACCOUNT_CREDIT"));

        assertThat(story.chargedForEach()).containsExactly("20.00", "32.00", "NOTHING_OPEN", "43.00");
        assertThat(story.asked()).containsExactly("20.00", "32.00", "43.00");
    }

    @Test
    void a_refund_that_cannot_be_paid_out_yet_is_kept_as_a_credit() {
        var story = Story.played(where, story("REFUND"));

        assertThat(story.chargedForEach()).containsExactly("20.00", "32.00", "NOTHING_OPEN", "43.00");
        assertThat(story.asked()).containsExactly("20.00", "32.00", "43.00");
    }

    @Test
    void what_is_forfeited_is_paid_by_nobody_and_lowers_nothing() {
        var story = Story.played(where, story("FORFEIT"));

        assertThat(story.chargedForEach()).containsExactly("20.00", "32.00", "NOTHING_OPEN", "46.00");
        assertThat(story.asked()).containsExactly("20.00", "32.00", "46.00");
    }

    private static String story(String negative) {
        return """
                pack: {name: selfservice, with: {net.negative: %s}}
                catalog:
                  currency: EUR
                  skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}, DEVICE: {prices: [{every: P1M, amount: "8.00"}]}}
                do:
                  - {on: 2025-04-01, subscribe: {id: box, sku: MAILBOX, seats: 2}}
                  - {on: 2025-04-01, subscribe: {id: device, sku: DEVICE, seats: 4}}
                  - {on: 2025-04-16, seats: [{id: box, by: 1}, {id: device, by: -2}]}
                  - {on: 2025-05-01, bill: {}}
                """.formatted(negative);
    }
}
