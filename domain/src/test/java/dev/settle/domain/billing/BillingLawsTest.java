package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.Randomly;
import dev.settle.domain.subscription.Subscription;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Laws of the billing function, on random policies and random histories. */
class BillingLawsTest {
    private static final int HISTORIES = 2_000;

    @Test
    void what_was_billed_is_what_is_owed_when_all_is_known() {
        Randomly.times(HISTORIES, random -> {
            RandomHistory history = RandomHistory.any(random);
            Story story = history.told(random.nextBoolean());
            Subscription subscription = story.book().subscription("s1");
            Progress progress = story.book().progressOf("s1");

            assertThat(progress.pending().isEmpty() || !subscription.isEverPaid())
                    .as("%s%nwaits for %s", history, progress.pending())
                    .isTrue();
            assertThat(billed(story))
                    .as("%s%n%s", history, String.join("\n", story.printed()))
                    .isEqualTo(new SlowReckoning(history.policy(), story.entries(), subscription.timeline())
                            .owedUpTo(progress.coveredTo().orElse(subscription.start())));
        });
    }

    private static Map<Currency, Long> billed(Story story) {
        Map<Currency, Long> billed = new HashMap<>();
        for (Draft draft : story.issued()) {
            billed.merge(draft.total().currency(), draft.total().minorUnits(), Long::sum);
        }
        billed.values().removeIf(minor -> minor == 0);
        return billed;
    }
}
