package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Billing afterwards: which seats of a period count, and when who leaves gets the last invoice. */
class ArrearsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    @Test
    void the_invoice_of_1_september_is_for_august() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-08-01", MAILBOX, 2)
                .run("2025-09-01");
        assertThat(story.printed()).containsExactly("2025-09-01 invoice 20.00: 2 2025-08-01 2025-09-01 20.00");
    }

    @Test
    void each_basis_counts_the_seats_of_april_in_its_own_way() {
        // 3 seats until 11 April, none until the 16th, 2 other ones from then on
        assertThat(april("ANY_PRESENCE")).containsExactly("2025-05-01 invoice 50.00: 5 2025-04-01 2025-05-01 50.00");
        assertThat(april("HIGH_WATER")).containsExactly("2025-05-01 invoice 30.00: 3 2025-04-01 2025-05-01 30.00");
        assertThat(april("SNAPSHOT_START")).containsExactly("2025-05-01 invoice 30.00: 3 2025-04-01 2025-05-01 30.00");
        assertThat(april("SNAPSHOT_END")).containsExactly("2025-05-01 invoice 20.00: 2 2025-04-01 2025-05-01 20.00");
        assertThat(april("TIME_WEIGHTED"))
                .containsExactly(
                        "2025-05-01 invoice 20.00: 3 2025-04-01 2025-04-11 10.00 2 2025-04-16 2025-05-01 10.00");
    }

    @Test
    void who_leaves_is_billed_at_once_when_changes_are() {
        Story story = Story.under("billing.mode", "ARREARS", "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-04-01", MAILBOX, 1)
                .cancel("2025-04-16", "2025-04-16")
                .run("2025-08-01");
        assertThat(story.printed()).containsExactly("2025-04-16 invoice 5.00: 1 2025-04-01 2025-04-16 5.00");
    }

    @Test
    void otherwise_with_the_next_document() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-04-01", MAILBOX, 1)
                .cancel("2025-04-16", "2025-04-16")
                .run("2025-08-01");
        assertThat(story.printed()).containsExactly("2025-05-01 invoice 5.00: 1 2025-04-01 2025-04-16 5.00");
    }

    @Test
    void a_term_that_ends_is_not_paid_for_with_the_fee_that_opens_it() {
        var withFee = Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.parse("5.00", Plans.EUR)));
        Story story = Story.under("billing.mode", "ARREARS", "settlement.onChange", "INVOICE_NOW")
                .subscribe(
                        "s1",
                        LocalDate.parse("2025-04-01"),
                        LocalDate.parse("2025-04-01"),
                        Optional.of(LocalDate.parse("2025-04-16")),
                        withFee,
                        2,
                        new Anchor.DayOfMonth(1),
                        false)
                .run("2025-08-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-04-01 invoice 5.00: 1 5.00",
                        "2025-05-01 invoice 10.00: 2 2025-04-01 2025-04-16 10.00"); // half of April
    }

    /** The two that stay away were there for ten days of thirty. */
    @Test
    void who_takes_some_of_the_seats_back_for_the_day_they_leave_pays_for_those_on() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-04-01", MAILBOX, 5)
                .seatsBy("2025-04-05", "2025-04-11", -3)
                .seatsBy("2025-04-06", "2025-04-11", 1)
                .run("2025-05-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 36.67: 3 2025-04-01 2025-05-01 30.00 2 2025-04-01 2025-04-11 6.67");
    }

    @Test
    void a_missed_run_gives_each_period_its_own_document() {
        Story story = Story.under("billing.mode", "ARREARS")
                .subscribe("2025-04-01", MAILBOX, 1)
                .seatsBy("2025-06-11", "2025-06-11", 1)
                .run("2025-07-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00",
                        "2025-06-01 invoice 10.00: 1 2025-05-01 2025-06-01 10.00",
                        "2025-07-01 invoice 16.67: 1 2025-06-01 2025-07-01 10.00 1 2025-06-11 2025-07-01 6.67");
    }

    private static List<String> april(String basis) {
        return Story.under("billing.mode", "ARREARS", "billing.quantityBasis", basis)
                .subscribe("2025-04-01", MAILBOX, 3)
                .seatsTo("2025-04-11", "2025-04-11", 0)
                .seatsTo("2025-04-16", "2025-04-16", 2)
                .run("2025-05-01")
                .printed();
    }

    @Test
    void a_setup_fee_waits_for_seats_when_only_held_ones_are_billed() {
        Plan withFee = Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.of(Plans.EUR, 500)));
        Story story = Story.under(
                        "billing.mode",
                        "ARREARS",
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "billing.quantitySource",
                        "ASSIGNED")
                .subscribe("2025-04-01", withFee, 3)
                .run("2025-06-01");
        assertThat(story.printed()).isEmpty();
    }

    @Test
    void a_setup_fee_waits_for_seats_that_wait_for_the_next_invoice_themselves() {
        Plan withFee = Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.of(Plans.EUR, 500)));
        Story story = Story.under(
                        "billing.mode",
                        "ARREARS",
                        "settlement.onChange",
                        "INVOICE_NOW",
                        "proration.onAdd",
                        "NONE",
                        "proration.midPeriodAdd",
                        "FULL_ON_NEXT_INVOICE",
                        "billing.quantitySource",
                        "ASSIGNED")
                .subscribe("2025-04-01", withFee, 3);
        LocalDate day = LocalDate.of(2025, 4, 1);
        story.seats("s1", CountSource.ASSIGNED, day, day, true, 2, false).run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-01 invoice 25.00: 1 5.00 2 2025-04-01 2025-05-01 20.00",
                        "2025-06-01 invoice 20.00: 2 2025-05-01 2025-06-01 20.00");
    }
}
