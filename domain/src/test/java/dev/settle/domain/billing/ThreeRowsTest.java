package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.ServiceEvent;
import org.junit.jupiter.api.Test;

/** Three contrasting rows, by the function alone: arrears by presence, daily credit, two trial clocks. */
class ThreeRowsTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    @Test
    void a_seat_present_on_two_days_of_august_costs_one_full_month() {
        Story story = Story.under("billing.mode", "ARREARS", "billing.quantityBasis", "ANY_PRESENCE")
                .subscribe("2025-08-30", MAILBOX, 1)
                .cancel("2025-09-01", "2025-09-01")
                .run("2025-09-01");
        assertThat(story.printed()).containsExactly("2025-09-01 invoice 10.00: 1 2025-08-01 2025-09-01 10.00");
    }

    @Test
    void two_seats_given_back_on_11_march_are_credited_for_21_of_31_days() {
        Story story = Story.under("settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-01", MAILBOX, 3)
                .seatsTo("2025-03-11", "2025-03-11", 1)
                .run("2025-04-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-03-01 invoice 30.00: 3 2025-03-01 2025-04-01 30.00",
                        "2025-03-11 credit-note -13.55: 2 2025-03-11 2025-04-01 -13.55",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
        assertThat(story.issued().get(2).due()).isEqualTo(Money.of(Plans.EUR, 0));
    }

    @Test
    void a_trial_connected_on_10_march_is_invoiced_from_10_may_when_the_later_clock_wins() {
        Story story = Story.under(
                        "trial.kind", "FREE_PLUS_NEGOTIATION",
                        "billing.start", "CONNECTED",
                        "settlement.onChange", "INVOICE_NOW")
                .subscribe("2025-03-05", "2025-03-05", MAILBOX, 1, new Anchor.DayOfMonth(1), true)
                .happens("2025-03-10", ServiceEvent.CONNECTED)
                .run("2025-06-01");
        assertThat(story.printed())
                .containsExactly(
                        "2025-05-10 invoice 7.10: 1 2025-05-10 2025-06-01 7.10",
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00");
    }
}
