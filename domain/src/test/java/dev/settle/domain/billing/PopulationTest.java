package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is billed by an anchor: everybody who owes something, or only who is active on its day (R000-04). */
class PopulationTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    @Test
    void who_left_before_the_anchor_is_billed_where_all_who_owe_are() {
        assertThat(leaving("ALL_OWING", "2025-05-01"))
                .containsExactly(
                        "2025-04-01 invoice 40.00: 2 2025-03-01 2025-04-01 20.00 2 2025-04-01 2025-05-01 20.00",
                        "2025-05-01 invoice 6.67: 1 2025-04-11 2025-05-01 6.67");
    }

    @Test
    void who_left_before_the_anchor_is_not_billed_where_only_the_active_are() {
        assertThat(leaving("ACTIVE_AT_ANCHOR", "2025-05-01"))
                .containsExactly(
                        "2025-04-01 invoice 40.00: 2 2025-03-01 2025-04-01 20.00 2 2025-04-01 2025-05-01 20.00");
    }

    @Test
    void who_is_not_billed_any_more_is_given_back_what_is_left() {
        assertThat(leaving("ACTIVE_AT_ANCHOR", "2025-04-16"))
                .last()
                .isEqualTo("2025-05-01 credit-note -8.33: 1 2025-04-11 2025-05-01 6.67 3 2025-04-16 2025-05-01 -6.67"
                        + " 3 2025-04-16 2025-05-01 -8.33");
    }

    @Test
    void what_an_anchor_left_out_is_not_given_back() {
        // April was paid for two seats, the third seat's 6.67 was left out. Without it from the 16th on, 1.67 of that
        // would be
        // owed, which is no more than nothing: 20.00 was paid and 21.67 is owed.
        assertThat(left().seatsBy("2025-05-05", "2025-04-16", -1)
                        .run("2025-07-01")
                        .printed())
                .hasSize(1);
    }

    @Test
    void what_is_owed_less_than_was_paid_is_given_back_although_something_was_left_out() {
        // owed for April: two seats up to the 16th and a third from the 11th, 10.00 + 1.67; paid: 20.00
        assertThat(left().seatsBy("2025-05-05", "2025-04-16", -3)
                        .run("2025-07-01")
                        .printed())
                .last()
                .isEqualTo("2025-06-01 credit-note -8.33: 1 2025-04-11 2025-05-01 6.67 3 2025-04-16 2025-05-01 -6.67"
                        + " 3 2025-04-16 2025-05-01 -8.33");
    }

    @Test
    void time_that_was_left_out_stays_so() {
        Map<String, String> waiting = Map.of("billing.population", "ACTIVE_AT_ANCHOR", "billing.mode", "ARREARS");
        Map<String, String> atOnce = new HashMap<>(waiting);
        atOnce.put("settlement.onChange", "INVOICE_NOW");
        Story story = new Story(
                        new RandomPolicy(Map.of(RandomPolicy.ALWAYS, atOnce, LocalDate.of(2025, 4, 12), waiting)))
                .subscribe("2025-03-01", MAILBOX, 2)
                .run("2025-04-01")
                .cancel("2025-04-14", "2025-04-15")
                .run("2025-05-01");
        assertThat(story.seatsBy("2025-05-05", "2025-04-10", 1)
                        .run("2025-06-01")
                        .printed())
                .containsExactly("2025-04-01 invoice 20.00: 2 2025-03-01 2025-04-01 20.00");
    }

    /** Two seats from March on, a third one from 11 April. */
    private static List<String> leaving(String population, String day) {
        return toLeave(population, day).run("2025-07-01").printed();
    }

    private static Story left() {
        return toLeave("ACTIVE_AT_ANCHOR", "2025-05-01").run("2025-05-01");
    }

    private static Story toLeave(String population, String day) {
        return Story.under("billing.population", population)
                .subscribe("2025-03-01", MAILBOX, 2)
                .run("2025-04-01")
                .seatsBy("2025-04-11", "2025-04-11", 1)
                .cancel("2025-04-14", day);
    }
}
