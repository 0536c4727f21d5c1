package dev.settle.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RandomlyTest {
    @Test
    void a_law_that_fails_names_the_seed_of_the_case() {
        assertThatThrownBy(() -> Randomly.times(100, random -> {
                    if (random.nextInt(4) == 0) {
                        throw new IllegalStateException("no law");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("Fails with -Dsettle.seed=-?[0-9]+: no law")
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }
}
