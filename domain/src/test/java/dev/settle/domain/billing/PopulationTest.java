package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import java.util.List;
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

    /** Two seats from March on, a third one from 11 April. */
    private static List<String> leaving(String population, String day) {
        return Story.under("billing.population", population)
                .subscribe("2025-03-01", MAILBOX, 2)
                .run("2025-04-01")
                .seatsBy("2025-04-11", "2025-04-11", 1)
                .cancel("2025-04-14", day)
                .run("2025-07-01")
                .printed();
    }
}
