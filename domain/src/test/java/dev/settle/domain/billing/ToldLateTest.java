package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.ServiceEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One mailbox at 10.00 a month, ordered on 1 April, billed from its connection on and at once. */
class ToldLateTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    private final Story story = Story.under("billing.start", "CONNECTED", "settlement.onChange", "INVOICE_NOW")
            .subscribe("2025-04-01", MAILBOX, 1);

    /** 26 days of 30 are 8.67. */
    @Test
    void a_connection_that_is_told_late_is_billed_on_the_day_it_is_told() {
        happens("2025-04-10", "2025-04-05", ServiceEvent.CONNECTED);
        assertThat(story.run("2025-04-30").printed())
                .containsExactly("2025-04-10 invoice 8.67: 1 2025-04-05 2025-05-01 8.67");
    }

    @Test
    void what_happens_after_the_connection_does_not_put_its_bill_off() {
        happens("2025-04-03", "2025-04-05", ServiceEvent.CONNECTED);
        happens("2025-04-03", "2025-04-08", ServiceEvent.PROVISIONED);
        assertThat(story.run("2025-04-30").printed())
                .containsExactly("2025-04-05 invoice 8.67: 1 2025-04-05 2025-05-01 8.67");
    }

    private void happens(String on, String effective, ServiceEvent event) {
        story.happens("s1", Story.day(on), Story.day(effective), event, Optional.empty());
    }
}
