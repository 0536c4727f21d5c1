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
    private static final String HEAD = """
            settle: 1
            title: a long life
            %s
            catalog:
              currency: EUR
              skus:
                MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}
                SUITE: {prices: [{every: P1M, amount: "31.00"}]}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
            """;

    @Test
    void ten_times_the_months_make_ten_times_the_work() {
        made(months(12));
        assertThat(made(months(120))).isLessThan(11 * made(months(12)));
    }

    /** From which day a moved billing day ruled is not told, and what that can have been does not multiply with each of them. */
    @Test
    void twice_the_billing_days_that_were_moved_make_at_the_most_twenty_times_the_work() {
        made(moved(6));
        assertThat(made(moved(12))).isLessThan(20 * made(moved(6)));
    }

    private static String moved(int times) {
        StringBuilder story = new StringBuilder(HEAD.formatted("pack: {with: {proration.onPlanChange: NONE}}"));
        story.append("  - {on: %s, subscribe: {id: s1, sku: MAILBOX, seats: 3}}\n".formatted(FIRST));
        for (int i = 0; i < times; i++) {
            LocalDate month = FIRST.plusMonths(2L * i + 1);
            boolean even = i % 2 == 0;
            story.append("  - {on: %s, anchor: {id: s1, to: %d}}\n".formatted(month.withDayOfMonth(3), even ? 16 : 1));
            story.append("  - {on: %s, plan: {id: s1, sku: %s}}\n"
                    .formatted(month.withDayOfMonth(5), even ? "SUITE" : "MAILBOX"));
        }
        return story.append("  - {on: %s, bill: {}}\n".formatted(FIRST.plusMonths(2L * times + 1)))
                .toString();
    }

    /** The bytes made to check all that was billed. */
    private static long made(String story) {
        Played played = Played.story(story);
        List<Map<String, Object>> documents = played.trees("main");
        Checker checker = played.checker("main");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(documents).isNotEmpty();
        assertThat(checker.check(documents, false)).isEmpty();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** So many months of five subscriptions. */
    private static String months(int months) {
        StringBuilder story = new StringBuilder(HEAD.formatted(""));
        for (int subscription = 1; subscription <= 5; subscription++) {
            story.append("  - {on: %s, subscribe: {id: s%d, sku: MAILBOX, seats: 3}}\n".formatted(FIRST, subscription));
        }
        return story.append("  - {on: %s, bill: {}}\n".formatted(FIRST.plusMonths(months)))
                .toString();
    }
}
