package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.settle.launcher.scenario.YamlJson;
import dev.settle.launcher.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written from the declarations says what they say; {@code -Dsettle.write=true} writes it anew. */
class GeneratedPagesTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_reference_page_is_as_the_parameters_are_declared() throws IOException {
        is(DOCS.resolve("parameters.md"), ParameterReference.page());
    }

    @Test
    void the_schema_is_as_the_parameters_are_declared() throws IOException {
        is(DOCS.resolve("pack.schema.json"), PackSchema.text());
    }

    @ParameterizedTest
    @MethodSource("dev.settle.launcher.pack.ShippedPacks#names")
    void the_schema_takes_every_shipped_pack(String name) throws IOException {
        assertThat(schema().validate(YamlJson.of(Yaml.read(ShippedPacks.text(name)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key-misspelled",
                "value-misspelled",
                "value-of-another-kind",
                "class-in-small-letters",
                "no-pack-at-all"
            })
    void the_schema_refuses_what_the_linter_calls_an_error(String name) throws IOException {
        String text = Files.readString(PackLintTest.FAULTY.resolve(name + ".yaml"));
        assertThat(schema().validate(YamlJson.of(Yaml.read(text)))).isNotEmpty();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(PackSchema.text()));
    }

    private static void is(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("settle.write")) {
            Files.writeString(file, generated);
        }
        assertThat(Files.readString(file))
                .as("%s; write it anew with -Dsettle.write=true", file)
                .isEqualTo(generated);
    }
}
