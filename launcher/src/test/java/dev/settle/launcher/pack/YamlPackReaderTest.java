package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.policy.Parameters;
import dev.settle.application.policy.port.out.PackReader.PackText;
import dev.settle.application.policy.port.out.PackReader.Position;
import dev.settle.application.policy.port.out.PackUnreadable;
import dev.settle.domain.policy.Pack;
import dev.settle.domain.policy.PackLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlPackReaderTest {
    private static final String SMALL = """
            pack: small
            title: Two answers.
            values:
              proration.onAdd: NONE
              billing.groups: {15, 30}
              billing.mode[PARTNER]: ADVANCE
            """;

    private final YamlPackReader reader = new YamlPackReader();

    @Test
    void a_pack_is_read_with_the_place_of_every_value() {
        PackText read = reader.read(SMALL);
        assertThat(read.pack().values())
                .containsEntry("proration.onAdd", "NONE")
                .containsEntry("billing.groups", "{15,30}")
                .containsEntry("billing.mode[PARTNER]", "ADVANCE");
        assertThat(read.pack().complete()).isFalse();
        assertThat(read.place("billing.groups")).contains(new Position(5, 19));
    }

    @Test
    void a_version_follows_the_content_and_not_the_order() {
        Pack one = reader.read(SMALL).pack();
        Pack other = reader.read(SMALL.replace("  proration.onAdd: NONE\n", "") + "  proration.onAdd: NONE\n")
                .pack();
        assertThat(other.version())
                .isEqualTo(one.version())
                .startsWith("small@")
                .hasSize(22);
        assertThat(reader.read(SMALL.replace("NONE", "DAILY")).pack().version()).isNotEqualTo(one.version());
        assertThat(reader.read(SMALL + "complete: true\n").pack().version()).isNotEqualTo(one.version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pack: p                                           | 1:1  | \"values\" is missing",
                "{pack: p, title: T, values: [a]}                  | 1:29 | not a map",
                "{pack: p, title: T, value: {}}                    | 1:21 | did you mean \"values\"",
                "{pack: Big Pack, title: T, values: {}}            | 1:8  | cannot be called",
                "{pack: p, title: T, complete: yes, values: {}}    | 1:31 | neither true nor false",
                "{pack: p, title: T, values: {a: 1, a: 2}}         | 1:36 | twice",
            })
    void a_text_that_is_no_pack_is_refused_where_it_goes_wrong(String text, String place, String words) {
        assertThatThrownBy(() -> reader.read(text)).isInstanceOfSatisfying(PackUnreadable.class, problem -> {
            assertThat(problem.position()).hasToString(place);
            assertThat(problem).hasMessageContaining(words);
        });
    }

    @ParameterizedTest
    @MethodSource("dev.settle.launcher.pack.ShippedPacks#names")
    void every_shipped_pack_can_be_activated(String name) {
        Pack pack = ShippedPacks.pack(name);
        assertThat(pack.name()).isEqualTo(name);
        PackLevels.of(pack.values(), Parameters.INDEX).forSeller().values().forEach(Parameters.INDEX::parse);
    }
}
