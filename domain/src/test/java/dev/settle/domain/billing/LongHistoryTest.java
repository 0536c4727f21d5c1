package dev.settle.domain.billing;

import static dev.settle.domain.billing.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.subscription.CountSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a billing run works on does not grow with the changes that are billed. */
class LongHistoryTest {
    private static final Plan MAILBOX = Plans.plan("MAILBOX", "P1M", "10.00");

    @Test
    void after_three_years_of_changing_seats_the_book_of_the_next_invoice_is_as_short_as_after_two_months() {
        assertThat(sizes(36)).isEqualTo(sizes(2));
    }

    /** How many changes and lots the run reads of a subscription that got and lost two seats in turn, one more of which waits. */
    private static List<Integer> sizes(int months) {
        Story story = Story.under("settlement.onChange", "NEXT_INVOICE").subscribe("2025-03-01", MAILBOX, 5);
        for (int month = 0; month < months; month++) {
            String anchor = day("2025-04-01").plusMonths(month).toString();
            String changed = day("2025-04-11").plusMonths(month).toString();
            story.run(anchor).seatsBy(changed, changed, month % 2 == 0 ? 2 : -2);
        }
        Book abridged = story.book().abridged();
        assertThat(abridged.awaitsSeatsAlone()).isTrue();
        return List.of(
                abridged.recorded("s1").counts().of(CountSource.PURCHASED).size(),
                abridged.recorded("s1").lots(CountSource.PURCHASED).size());
    }
}
