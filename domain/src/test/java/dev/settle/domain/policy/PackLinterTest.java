package dev.settle.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.policy.Finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackLinterTest {
    @Test
    void a_value_that_is_refused_without_a_cure_is_cured_by_what_its_type_accepts() {
        Parameter<String> colour = new Parameter<>("colour", new Colour(), "RED", Moment.CHANGE, "A question.");
        PackLinter linter = new PackLinter(new ParameterIndex(List.of(colour)), List.of());
        assertThat(linter.lint(new Pack("p", "T", false, Map.of("colour", "LOUD"), Map.of())))
                .containsExactly(
                        new Finding(Severity.ERROR, "VALUE", "colour", "LOUD is no colour.", "Write RED or BLUE."));
    }

    @Test
    void there_is_no_finding_without_a_cure() {
        assertThatThrownBy(() -> new Finding(Severity.NOTE, "CODE", "key", "A sentence.", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Says no, and not what would be accepted. */
    private static final class Colour implements ValueType<String> {
        @Override
        public String parse(String key, String raw) {
            throw new InvalidInput("COLOUR", raw + " is no colour");
        }

        @Override
        public String print(String value) {
            return value;
        }

        @Override
        public String describe() {
            return "RED or BLUE";
        }

        @Override
        public List<String> samples() {
            return List.of("RED", "BLUE");
        }

        @Override
        public Shape shape() {
            return new Shape.OneOf(samples());
        }
    }
}
