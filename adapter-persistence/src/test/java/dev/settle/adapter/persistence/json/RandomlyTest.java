package dev.settle.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RandomlyTest {
    @Test
    void a_case_that_fails_names_its_seed() {
        assertThatThrownBy(() -> Randomly.times(
                        100, random -> assertThat(random.nextInt(4)).isPositive()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Fails with -Dsettle.seed=");
    }
}
