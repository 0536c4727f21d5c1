package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.settle.application.invoicing.check.Checker;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the checker takes for an account grows with its documents, and not by their square: counted in bytes it makes. */
class CheckerGrowthTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    @Test
    void ten_times_the_months_make_ten_times_the_work() {
        made(12);
        assertThat(made(120)).isLessThan(11 * made(12));
    }

    /** The bytes made to check so many months of five subscriptions. */
    private static long made(int months) {
        Played played = Played.story(story(months));
        List<Map<String, Object>> documents = played.trees("main");
        assertThat(documents).hasSize(months);
        Checker checker = played.checker("main");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(checker.check(documents, false)).isEmpty();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String story(int months) {
        StringBuilder story = new StringBuilder("""
                settle: 1
                title: many months
                catalog:
                  currency: EUR
                  skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
                account: {class: CUSTOMER, zone: UTC, anchor: 1}
                do:
                """);
        for (int subscription = 1; subscription <= 5; subscription++) {
            story.append("  - {on: %s, subscribe: {id: s%d, sku: MAILBOX, seats: 3}}\n".formatted(FIRST, subscription));
        }
        return story.append("  - {on: %s, bill: {}}\n".formatted(FIRST.plusMonths(months)))
                .toString();
    }
}
