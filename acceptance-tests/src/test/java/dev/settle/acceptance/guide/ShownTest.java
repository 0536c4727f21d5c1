package dev.settle.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final String PAGE = """
            Before.

            ```sh
            $ not this one
            ```

            ```console
            $ echo one; \\
            > echo two
            one
            two
            $ serve &
            ready on ...
            ```
            """;

    @Test
    void commands_stand_after_a_dollar_in_console_blocks_alone() {
        assertThat(Shown.on(PAGE))
                .extracting(Shown::line, Shown::command, Shown::expected, Shown::isBeside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8, "echo one; \\\necho two", List.of("one", "two"), false),
                        org.assertj.core.groups.Tuple.tuple(12, "serve &", List.of("ready on ..."), true));
    }

    @Test
    void dots_stand_for_anything_within_a_line_and_for_any_lines() {
        assertThat(shown("a ... c", "...", "z").matches(List.of("a b c", "d", "e", "z")))
                .isTrue();
        assertThat(shown("a ... c", "z").matches(List.of("a b c", "d", "z"))).isFalse();
        assertThat(shown("...", "z").matches(List.of("z"))).isTrue();
    }

    @Test
    void what_is_shown_must_be_all_that_is_printed() {
        assertThat(shown("a").matches(List.of("a", "b"))).isFalse();
        assertThat(shown("a").matches(List.of("b"))).isFalse();
        assertThat(shown("a").isIn(List.of("before", "a", "b"))).isTrue();
    }

    @Test
    void a_command_without_output_is_only_run() {
        assertThat(shown().matches(List.of("whatever"))).isTrue();
    }

    @Test
    void a_program_is_used_where_its_name_is_a_word_of_the_command() {
        assertThat(using("api() { curl -s \"$@\"; }").uses("curl")).isTrue();
        assertThat(using("echo curly").uses("curl")).isFalse();
    }

    private static Shown using(String command) {
        return new Shown(1, command, List.of());
    }

    private static Shown shown(String... expected) {
        return new Shown(1, "command", List.of(expected));
    }
}
