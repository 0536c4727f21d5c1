package dev.settle.adapter.persistence.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecalledTest {
    private final List<String> parsed = new ArrayList<>();

    @Test
    void a_text_is_parsed_once() {
        assertThat(read(recalled(16), "\"ab\"", "\"c\"", "\"ab\"", "\"\\u0061b\"", "\"c\""))
                .containsExactly("AB", "C", "AB", "AB", "C");
        assertThat(parsed).containsExactly("ab", "c");
    }

    @Test
    void texts_that_displace_one_another_are_not_taken_for_one_another() {
        assertThat(read(recalled(1), "\"a\"", "\"b\"", "\"a\"", "\"ab\"", "\"\"", "\"a\""))
                .containsExactly("A", "B", "A", "AB", "", "A");
        assertThat(parsed).hasSize(6);
    }

    @Test
    void a_long_text_is_not_kept() {
        String text = "\"%s\"".formatted("x".repeat(1_000));
        assertThat(read(recalled(16), text, text)).containsExactly("X".repeat(1_000), "X".repeat(1_000));
        assertThat(parsed).hasSize(2);
    }

    private Recalled<String> recalled(int places) {
        return new Recalled<>(
                text -> {
                    parsed.add(text);
                    return text.toUpperCase(Locale.ROOT);
                },
                places);
    }

    private static List<String> read(Recalled<String> recalled, String... texts) {
        List<String> read = new ArrayList<>();
        for (String text : texts) {
            read.add(Json.parsed(text.getBytes(UTF_8), recalled::read));
        }
        return read;
    }
}
