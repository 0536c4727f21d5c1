package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who had a paid plan, went free and pays again within a month comes as who is added then: R000-01, R001-36. */
class PaidAgainTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");
    private static final Plan FREE = Plans.free("FREE");

    /** 15 days of August's 31. */
    @Test
    void by_the_day() {
        assertThat(paidAgain("proration.onAdd", "DAILY"))
                .containsExactly(
                        "2025-08-17 invoice 4.84: 1 2025-08-17 2025-09-01 4.84",
                        "2025-09-01 invoice 10.00: 1 2025-09-01 2025-10-01 10.00");
    }

    @Test
    void free_until_the_anchor() {
        assertThat(paidAgain("proration.onAdd", "NONE", "proration.midPeriodAdd", "FREE_UNTIL_ANCHOR"))
                .containsExactly("2025-09-01 invoice 10.00: 1 2025-09-01 2025-10-01 10.00");
    }

    @Test
    void in_full_at_once() {
        assertThat(paidAgain("proration.onAdd", "NONE", "proration.midPeriodAdd", "FULL_NOW"))
                .containsExactly(
                        "2025-08-17 invoice 10.00: 1 2025-08-17 2025-09-01 10.00",
                        "2025-09-01 invoice 10.00: 1 2025-09-01 2025-10-01 10.00");
    }

    @Test
    void in_full_on_the_next_invoice() {
        assertThat(paidAgain("proration.onAdd", "NONE", "proration.midPeriodAdd", "FULL_ON_NEXT_INVOICE"))
                .containsExactly(
                        "2025-09-01 invoice 20.00: 1 2025-08-17 2025-09-01 10.00 1 2025-09-01 2025-10-01 10.00");
    }

    @Test
    void a_count_is_billed_for_all_of_the_period() {
        assertThat(paidAgain("billing.quantityBasis", "HIGH_WATER"))
                .containsExactly(
                        "2025-08-17 invoice 10.00: 1 2025-08-01 2025-09-01 10.00",
                        "2025-09-01 invoice 10.00: 1 2025-09-01 2025-10-01 10.00");
    }

    /** Who has paid a part of April, and got the rest back, has its last 15 days of 30 by the day, and none of them free. */
    @ParameterizedTest
    @ValueSource(strings = {"FULL_NOW", "FREE_UNTIL_ANCHOR"})
    void by_the_day_in_a_period_that_was_paid_for_in_part(String added) {
        Story twice = Story.under(
                        "settlement.onChange", "INVOICE_NOW",
                        "proration.onAdd", "NONE",
                        "proration.midPeriodAdd", added)
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-06", "2025-04-06", FREE, true)
                .plan("2025-04-16", "2025-04-16", MAILBOX, true);
        assertThat(twice.printed())
                .containsExactly(
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-04-06 credit-note -8.33: 1 2025-04-06 2025-05-01 -8.33",
                        "2025-04-16 invoice 5.00: 1 2025-04-16 2025-05-01 5.00");
    }

    /** What stays free until the anchor stays so whatever plan comes before that. */
    @Test
    void another_plan_does_not_end_the_days_that_are_free_until_the_anchor() {
        List<String> moved = story("proration.onAdd", "NONE", "proration.midPeriodAdd", "FREE_UNTIL_ANCHOR")
                .plan("2025-08-17", "2025-08-17", MAILBOX, true)
                .plan("2025-08-20", "2025-08-20", Plans.plan("LARGER", "P1M", "20.00"), true)
                .run("2025-09-01")
                .printed();
        assertThat(moved.subList(2, moved.size()))
                .containsExactly("2025-09-01 invoice 20.00: 1 2025-09-01 2025-10-01 20.00");
    }

    private static List<String> paidAgain(String... policy) {
        List<String> all = story(policy)
                .plan("2025-08-17", "2025-08-17", MAILBOX, true)
                .run("2025-09-01")
                .printed();
        return all.subList(2, all.size());
    }

    /** April is given back from the 16th on; nothing is billed from then on. */
    private static Story story(String... policy) {
        String[] all = Stream.concat(Stream.of("settlement.onChange", "INVOICE_NOW"), Stream.of(policy))
                .toArray(String[]::new);
        return Story.under(all)
                .subscribe("2025-04-01", MAILBOX, 1)
                .plan("2025-04-16", "2025-04-16", FREE, true)
                .run("2025-08-01");
    }
}
