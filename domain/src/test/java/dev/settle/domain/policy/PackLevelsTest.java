package dev.settle.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackLevelsTest {
    private static final ParameterIndex INDEX = new ParameterIndex(List.of(flag("mode"), flag("rate[ACH]"), flag("x")));

    @Test
    void a_class_behind_a_key_is_a_level() {
        PackLevels levels = PackLevels.of(Map.of("mode", "true", "mode[PARTNER]", "false"), INDEX);
        assertThat(levels.forSeller())
                .isEqualTo(Map.of("seller", Map.of("mode", "true"), "class:PARTNER", Map.of("mode", "false")));
        assertThat(levels.forClass("PARTNER")).isEqualTo(Map.of("mode", "false"));
        assertThat(levels.forClass("CUSTOMER")).isEqualTo(Map.of("mode", "true"));
    }

    @Test
    void brackets_that_belong_to_a_parameter_are_no_class() {
        PackLevels levels = PackLevels.of(Map.of("rate[ACH]", "true", "rate[ACH][PARTNER]", "false"), INDEX);
        assertThat(levels.common()).isEqualTo(Map.of("rate[ACH]", "true"));
        assertThat(levels.forClasses()).isEqualTo(Map.of("PARTNER", Map.of("rate[ACH]", "false")));
    }

    @Test
    void a_key_that_means_nothing_stays_as_it_was_written() {
        assertThat(PackLevels.of(Map.of("moed[PARTNER]", "true"), INDEX).common())
                .isEqualTo(Map.of("moed[PARTNER]", "true"));
    }

    @Test
    void what_is_laid_over_for_everybody_counts_for_every_class() {
        PackLevels pack = PackLevels.of(Map.of("mode[PARTNER]", "true", "x[PARTNER]", "true", "x", "true"), INDEX);
        PackLevels over = PackLevels.of(Map.of("mode", "false", "x[CUSTOMER]", "false"), INDEX);
        PackLevels both = pack.with(over);
        assertThat(both.common()).isEqualTo(Map.of("mode", "false", "x", "true"));
        assertThat(both.forClass("PARTNER")).isEqualTo(Map.of("mode", "false", "x", "true"));
        assertThat(both.forClass("CUSTOMER")).isEqualTo(Map.of("mode", "false", "x", "false"));
    }

    private static Parameter<Boolean> flag(String key) {
        return new Parameter<>(key, ValueType.yesOrNo(), true, Moment.CHANGE, "A question.");
    }
}
