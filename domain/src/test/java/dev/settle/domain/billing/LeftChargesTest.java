package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A charge that no anchor will come for is billed with what else comes, or by itself when nothing does. */
class LeftChargesTest {
    /**
     * A free service ends in August. In arrears its end is billed by itself, with the charge of July; in advance nothing is, so that
     * the charge comes alone as soon as it is activated that August is billed so.
     */
    @Test
    void it_may_be_due_by_what_is_activated_for_what_it_waits_for() {
        Story story = waiting("ARREARS");
        assertThat(Billing.next(story.book(), story.rules()).map(Occasion::day)).contains(Story.day("2025-08-07"));
        assertThat(Billing.of(story.book(), story.rules()).earliest(Story.day("2025-07-20")))
                .contains(Story.day("2025-07-13"));
        Story activated = waiting("ADVANCE");
        assertThat(Billing.next(activated.book(), activated.rules()))
                .contains(Occasion.oneOff(Story.day("2025-07-13"), 4));
    }

    private static Story waiting(String inAugust) {
        return new Story(new RandomPolicy(
                        Map.of(RandomPolicy.ALWAYS, policy("ARREARS"), Story.day("2025-08-01"), policy(inAugust))))
                .subscribe("2025-06-01", Plans.free("FREE"), 1)
                .cancel("2025-06-29", "2025-08-07")
                .owe(Story.day("2025-07-13"), "HELP", Money.parse("9.46", Plans.EUR));
    }

    private static Map<String, String> policy(String mode) {
        return Map.of("billing.mode", mode, "settlement.onChange", "INVOICE_NOW");
    }
}
