package dev.settle.adapter.persistence.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScribeTest {
    @Test
    void what_follows_a_value_that_could_not_be_written_is_written_whole() {
        assertThatThrownBy(() -> Json.bytes(out -> {
                    out.writeStartArray();
                    throw new IllegalStateException("halfway");
                }))
                .hasMessage("halfway");
        assertThat(Json.bytes(out -> out.writeNumber(1))).asString(UTF_8).isEqualTo("1");
        assertThat(Json.bytes(out -> out.writeNumber(2))).asString(UTF_8).isEqualTo("2");
    }
}
