package dev.settle.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.Stores;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void every_kind_of_command_occurs_with_eight_accounts_of_each_seller() {
        Demo demo = played(1, 8);
        assertThat(Arrays.stream(Deed.values()).filter(deed -> demo.tally().of(deed) == 0))
                .isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_summary_byte_for_byte() {
        assertThat(played(7, 6).summary()).isEqualTo(played(7, 6).summary());
    }

    @Test
    void another_seed_gives_another_half_year() {
        assertThat(played(7, 6).summary()).isNotEqualTo(played(8, 6).summary());
    }

    @Test
    void an_answer_that_was_lost_stays_visible_and_every_currency_balances() {
        String summary = played(1, 8).summary();
        assertThat(summary).contains("trial balance EUR 0.00, JPY 0, USD 0.00");
        assertThat(summary.lines().filter(line -> line.matches("  [A-Z]{3} .*")))
                .anyMatch(line -> !line.matches(".* 0(\\.00)?"));
    }

    private static Demo played(long seed, int accounts) {
        Demo demo = new Demo(Stores.inMemory(), seed, accounts);
        demo.play(month -> {});
        return demo;
    }
}
