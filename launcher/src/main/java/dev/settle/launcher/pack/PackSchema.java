package dev.settle.launcher.pack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Shape;
import java.util.List;

/** The JSON schema of a pack file, written from the declarations of the parameters. */
public final class PackSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CLASS = "\\[[A-Z][A-Z0-9_]*\\]$";

    private PackSchema() {}

    /** The schema, indented, with a line break at its end. */
    public static String text() {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "A pack of Settle")
                .put("type", "object");
        ArrayNode required = schema.putArray("required");
        List.of("pack", "title", "values").forEach(required::add);
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("pack")
                .put("type", "string")
                .put("pattern", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
                .put("description", "The name of the pack.");
        properties.putObject("title").put("type", "string").put("description", "One sentence for people.");
        properties
                .putObject("complete")
                .put("type", "boolean")
                .put("description", "It decides every question its own answers raise.");
        properties.set("values", values());
        properties
                .putObject("texts")
                .put("type", "object")
                .put("description", "Sentences for customers, by name.")
                .putObject("additionalProperties")
                .put("type", "string");
        return schema.toPrettyString() + "\n";
    }

    private static ObjectNode values() {
        ObjectNode values = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode plain = JSON.objectNode();
        ObjectNode forClasses = JSON.objectNode();
        for (Parameter<?> parameter : Parameters.INDEX.all()) {
            plain.set(parameter.key(), described(parameter));
            forClasses.set(
                    "^" + quoted(parameter.key()) + CLASS, of(parameter.type().shape()));
        }
        values.set("properties", plain);
        values.set("patternProperties", forClasses);
        return values;
    }

    private static <T> ObjectNode described(Parameter<T> parameter) {
        ObjectNode described = JSON.objectNode()
                .put(
                        "description",
                        parameter.sentence() + " Default: " + parameter.type().print(parameter.fallback()));
        described.setAll(of(parameter.type().shape()));
        return described;
    }

    private static ObjectNode of(Shape shape) {
        ObjectNode node = JSON.objectNode();
        if (shape instanceof Shape.OneOf one) {
            one.words().forEach(node.putArray("enum")::add);
        } else if (shape instanceof Shape.SetOf set) {
            ObjectNode word = JSON.objectNode();
            set.words().forEach(word.putArray("enum")::add);
            return anyWay(word, 0);
        } else if (shape instanceof Shape.SetOfWhole set) {
            return anyWay(whole(set.least(), set.most()), 1);
        } else if (shape instanceof Shape.Whole number) {
            return whole(number.least(), number.most());
        } else if (shape instanceof Shape.Flag) {
            node.put("type", "boolean");
        } else if (shape instanceof Shape.Text text) {
            node.put("type", "string");
            text.examples().forEach(node.putArray("examples")::add);
        }
        return node;
    }

    private static ObjectNode whole(int least, int most) {
        return JSON.objectNode().put("type", "integer").put("minimum", least).put("maximum", most);
    }

    /** A set may be a list, a single word, or a map without values, which is what {@code {A, B}} is in YAML. */
    private static ObjectNode anyWay(ObjectNode word, int least) {
        ObjectNode set = JSON.objectNode();
        ArrayNode ways = set.putArray("anyOf");
        ways.add(word);
        ways.addObject()
                .put("type", "array")
                .put("minItems", least)
                .put("uniqueItems", true)
                .set("items", word.deepCopy());
        ways.addObject()
                .put("type", "object")
                .put("minProperties", least)
                .putObject("additionalProperties")
                .put("type", "null");
        return set;
    }

    private static String quoted(String key) {
        return key.replaceAll("[.\\[\\]]", "\\\\$0");
    }
}
