package dev.settle.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.settle.launcher.yaml.Yaml;
import dev.settle.launcher.yaml.YamlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published schema says what the reader says. */
class ScenarioSchemaTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");

    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        var text =
                new ObjectMapper().readTree(DOCS.resolve("scenario.schema.json").toFile());
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    @Test
    void takes_every_key_of_the_format() {
        for (var name : List.of("everything.yaml", "mailboxes-given-back.yaml")) {
            var text = Examples.text(name);

            assertThat(Scenario.parse(text).steps()).isNotEmpty();
            assertThat(schema.validate(json(text))).as(name).isEmpty();
        }
    }

    @Test
    void takes_every_example_of_the_guide() throws IOException {
        var guide = Files.readString(DOCS.resolve("guides").resolve("scenarios.md"));
        var examples = BLOCK.matcher(guide)
                .results()
                .map(MatchResult::group)
                .map(ScenarioSchemaTest::content)
                .toList();

        assertThat(examples).hasSizeGreaterThan(3);
        for (var example : examples) {
            assertThat(schema.validate(json(example))).as(example).isEmpty();
            assertThat(Scenario.parse(example)).as(example).isNotNull();
        }
    }

    @Test
    void refuses_an_unknown_key_wherever_the_reader_does() {
        for (var place : objectsOf(json(Examples.text("everything.yaml")))) {
            var changed = json(Examples.text("everything.yaml"));
            ((ObjectNode) changed.at(place)).put("zzz", "zzz");

            assertThat(isTakenBySchema(changed)).as("zzz at %s", place).isEqualTo(isTakenByReader(changed));
        }
    }

    @Test
    void takes_whatever_the_reader_takes_when_a_key_is_left_out() {
        int taken = 0;
        for (var place : objectsOf(json(Examples.text("everything.yaml")))) {
            var keys = new ArrayList<String>();
            json(Examples.text("everything.yaml")).at(place).fieldNames().forEachRemaining(keys::add);
            for (var key : keys) {
                var changed = json(Examples.text("everything.yaml"));
                ((ObjectNode) changed.at(place)).remove(key);
                if (isTakenByReader(changed)) {
                    taken++;
                    assertThat(schema.validate(changed))
                            .as("without %s/%s", place, key)
                            .isEmpty();
                }
            }
        }
        assertThat(taken).isGreaterThan(80);
    }

    @Test
    void refuses_an_unreadable_value_as_the_reader_does() {
        for (var written : List.of(
                "settle: 2",
                "{settle: 1, account: {anchor: {day: 32}}}",
                "{settle: 1, account: {}, accounts: {main: {}}}",
                "{settle: 1, accounts: {}}",
                "{settle: 1, do: [{on: yesterday, bill: {}}]}",
                "{settle: 1, do: [{on: 2025-03-01}]}",
                "{settle: 1, do: [{on: 2025-03-01, bill: {}, refund: {id: s1}}]}",
                "{settle: 1, do: [{on: 2025-03-01, seats: {id: s1, to: 1, by: 1}}]}",
                "{settle: 1, do: [{on: 2025-03-01, seats: {id: s1, to: -1}}]}",
                "{settle: 1, do: [{on: 2025-03-01, seats: []}]}",
                "{settle: 1, catalog: {currency: EUR, skus: {A: {prices: [{every: monthly, amount: 1}]}}}}",
                "{settle: 1, catalog: {currency: EUR, skus: {A: {min: 1}}}}",
                "{settle: 1, catalog: {currency: EUR, skus: {A: {prices: [{every: P1M, amount: ten}]}}}}",
                "{settle: 1, probe: [{round: 5/2, mode: FLOOR}]}",
                "{settle: 1, next: {s1: soon}}")) {
            assertThat(isTakenByReader(json(written))).as(written).isFalse();
            assertThat(isTakenBySchema(json(written))).as(written).isFalse();
        }
    }

    private static boolean isTakenBySchema(JsonNode scenario) {
        return schema.validate(scenario).isEmpty();
    }

    private static boolean isTakenByReader(JsonNode scenario) {
        try {
            Scenario.parse(scenario.toString());
            return true;
        } catch (YamlError refused) {
            return false;
        }
    }

    private static List<String> objectsOf(JsonNode root) {
        var places = new ArrayList<String>();
        collect(root, "", places);
        return places;
    }

    private static void collect(JsonNode node, String place, List<String> places) {
        if (node.isObject()) {
            places.add(place);
            node.fieldNames()
                    .forEachRemaining(key -> collect(node.get(key), place + "/" + key.replace("/", "~1"), places));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.get(index), place + "/" + index, places);
        }
    }

    private static JsonNode json(String text) {
        return YamlJson.of(Yaml.read(text));
    }

    private static String content(String block) {
        return BLOCK.matcher(block).replaceAll("$1");
    }
}
