package dev.settle.launcher.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTest {
    @Test
    void keeps_the_text_and_the_place_of_every_value() {
        var map = Yaml.read("""
                price: 10.00
                quoted: "10.00"
                lots:
                  - {from: 2025-03-01}
                  - {from: 2025-04-01}
                """);

        assertThat(map.needScalar("price")).isEqualTo(new YamlScalar(new Place("price", 1, 8), "10.00", true));
        assertThat(map.needScalar("quoted")).isEqualTo(new YamlScalar(new Place("quoted", 2, 9), "10.00", false));
        var second = map.list("lots").get(1).asMap().needScalar("from");
        assertThat(second.place()).isEqualTo(new Place("lots[2].from", 5, 12));
        assertThat(second.date()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void counts_columns_in_characters_and_lines_from_one() {
        var map = Yaml.read("\uFEFF# a comment\nnote: {a: \"\uD83D\uDE00\", b: 1}\n");

        assertThat(map.place()).isEqualTo(new Place("", 2, 1));
        assertThat(map.need("note").asMap().need("b").place()).isEqualTo(new Place("note.b", 2, 19));
    }

    @Test
    void a_bare_key_counts_as_left_out() {
        var map = Yaml.read("a:\nb: ~\nc: null\nd: \"\"\ne: \"null\"\n");

        assertThat(map.find("a")).isEmpty();
        assertThat(map.find("b")).isEmpty();
        assertThat(map.find("c")).isEmpty();
        assertThat(map.find("d")).isPresent();
        assertThat(map.needScalar("e").text()).isEqualTo("null");
    }

    @Test
    void a_set_of_words_may_be_written_in_three_ways() {
        var map = Yaml.read("one: A\nlist: [A, B]\nset: {A, B}\nbroken: {A: 1}\n");

        assertThat(map.words("one")).containsExactly("A");
        assertThat(map.words("list")).containsExactly("A", "B");
        assertThat(map.words("set")).containsExactly("A", "B");
        assertThat(map.words("none")).isEmpty();
        refuses(() -> map.words("broken"), 4, 13, "broken.A: a set has no values; write it like {A, B} or [A, B]");
    }

    @Test
    void an_alias_stands_for_what_it_names() {
        var map = Yaml.read("a: &price {every: P1M}\nb: *price\n");

        assertThat(map.need("b").asMap().needScalar("every").text()).isEqualTo("P1M");
    }

    @Test
    void refuses_aliases_that_blow_up_or_run_in_circles() {
        assertThatThrownBy(() -> Yaml.read("a: &a [*a]")).isInstanceOf(YamlError.class);
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> Yaml.read(text.toString()))
                .isInstanceOf(YamlError.class)
                .hasMessageContaining("too many or too deep values");
    }

    @Test
    void refuses_what_is_too_deep_before_it_runs_out_of_stack() {
        String message = "too many or too deep values; write less into one file";
        refuses(() -> Yaml.read("[".repeat(5_000)), 1, 51, message);
        refuses(() -> Yaml.read("{a: ".repeat(3_000)), 1, 201, message);
        refuses(() -> Yaml.read("- ".repeat(200_000)), 1, 101, message);
        assertThatThrownBy(() -> Yaml.read("[".repeat(50) + "]".repeat(50))).hasMessageContaining("is not a map");
    }

    @Test
    void refuses_a_key_that_is_there_twice() {
        refuses(() -> Yaml.read("a: {b: 1, b: 2}"), 1, 11, "a.b: the key is there twice; keep one");
    }

    @Test
    void refuses_an_unknown_key_and_offers_the_nearest() {
        var map = Yaml.read("a: {\n  seatz: 1}").need("a").asMap();

        refuses(() -> map.only("seats", "id"), 2, 3, "a.seatz: unknown key; did you mean \"seats\"?");
        refuses(() -> map.only("id", "to"), 2, 3, "a.seatz: unknown key; known here: id, to");
    }

    @Test
    void refuses_what_is_missing_or_empty() {
        var map = Yaml.read("a: {b: 1}\nc:\nd: \" \"\n");

        refuses(() -> map.need("a").asMap().need("x"), 1, 4, "a: \"x\" is missing; add it");
        refuses(() -> map.need("c"), 2, 3, "c: is empty; write a value");
        refuses(() -> map.needScalar("d").text(), 3, 4, "d: is empty; write a value");
    }

    @Test
    void refuses_another_shape() {
        var map = Yaml.read("a: [x, \"y\"]\nb: {c: 1}\nd: e\n");

        refuses(
                () -> map.needScalar("a"),
                1,
                4,
                "a: [\"x\", \"y\"] is not a single value; write one word, number or text");
        refuses(() -> map.list("b"), 2, 4, "b: {c} is not a list; write it like [a, b]");
        refuses(() -> map.findMap("d"), 3, 4, "d: \"e\" is not a map; write it like {key: value}");
        refuses(() -> Yaml.read("- a\n"), 1, 1, "[\"a\"] is not a map; write it like {key: value}");
    }

    @Test
    void refuses_a_value_that_cannot_be_read() {
        var map = Yaml.read("n: 3.5\nd: 2025-02-30\nf: yes\ns: 40\nr: SIDEWAYS\n");

        refuses(() -> map.needScalar("n").wholeNumber(), 1, 4, "n: \"3.5\" is not a whole number; write it like 3");
        refuses(() -> map.needScalar("d").date(), 2, 4, "d: \"2025-02-30\" is not a date; write it like 2025-03-01");
        refuses(() -> map.needScalar("f").flag(), 3, 4, "f: \"yes\" is neither true nor false");
        refuses(() -> map.needScalar("s").wholeNumber(1, 31), 4, 4, "s: 40 is out of range; write 1 to 31");
        refuses(
                () -> map.needScalar("s").wholeNumber(50, Integer.MAX_VALUE),
                4,
                4,
                "s: 40 is out of range; write 50 or more");
        refuses(
                () -> map.needScalar("r").constant(Thread.State.class),
                5,
                4,
                "r: \"SIDEWAYS\" is not known; write one of "
                        + "[NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED]");
    }

    @Test
    void refuses_text_that_is_not_yaml_where_it_breaks() {
        refuses(() -> Yaml.read("a: 1\n- b\n"), 2, 1, "not YAML: expected <block end>, but found '-'");
        refuses(() -> Yaml.read("a: 1\nb: x\u0001y\n"), 2, 5, "a character that YAML does not allow; remove it");
        refuses(() -> Yaml.read("a: *b\n"), 1, 4, "not YAML: found undefined alias b");
        refuses(() -> Yaml.read("%YAML 3.0\n---\na: 1\n"), 1, 1, "not YAML: Version{major=3, minor=0}");
    }

    @Test
    void refuses_keys_that_are_no_words() {
        refuses(() -> Yaml.read("a:\n  ? [b]\n  : 1\n"), 2, 5, "a: a key that is not one word; name it");
    }

    @Test
    void refuses_no_document_and_a_second_one() {
        refuses(() -> Yaml.read("# nothing\n"), 1, 1, "the file is empty; write a map");
        refuses(() -> Yaml.read("a: 1\n---\nb: 2\n"), 3, 1, "a second document; keep one in each file");
    }

    @Test
    void reads_files_of_utf_8(@TempDir Path folder) throws IOException {
        var good = Files.writeString(folder.resolve("good.yaml"), "title: Ä\n");
        var bad = Files.write(folder.resolve("bad.yaml"), "title: Ä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Yaml.read(good).needScalar("title").text()).isEqualTo("Ä");
        refuses(() -> Yaml.read(bad), 1, 1, "not UTF-8 text; save the file as UTF-8");
        assertThatThrownBy(() -> Yaml.read(folder.resolve("none.yaml"))).isInstanceOf(UncheckedIOException.class);
    }

    private static void refuses(ThrowingCallable reading, int line, int column, String message) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(YamlError.class, error -> {
            assertThat(error).hasMessage(message);
            assertThat(error.line()).isEqualTo(line);
            assertThat(error.column()).isEqualTo(column);
        });
    }
}
