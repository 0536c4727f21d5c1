package dev.settle.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.Randomly;
import org.junit.jupiter.api.Test;

class RandomlyTest {
    @Test
    void a_case_that_fails_names_its_seed() {
        assertThatThrownBy(() -> Randomly.times(
                        100, random -> assertThat(random.nextInt(4)).isPositive()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Fails with -Dsettle.seed=");
    }

    @Test
    void a_seed_is_the_one_that_was_asked_for_or_any() {
        assertThat(Randomly.firstSeed("-5")).isEqualTo(-5);
        assertThat(Randomly.firstSeed("random")).isNotEqualTo(Randomly.firstSeed("random"));
        assertThatThrownBy(() -> Randomly.firstSeed("rnadom")).isInstanceOf(NumberFormatException.class);
    }
}
