package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The OpenAPI file. It is written by hand and is the source: what routes there are, who may ask for what, and what a
 * request has to look like is read from it and said nowhere else.
 */
public final class Description {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode tree;
    private final List<Operation> operations = new ArrayList<>();

    private Description(JsonNode tree) {
        this.tree = tree;
        Schemas schemas = new Schemas(tree);
        tree.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .forEach(it -> operations.add(operation(path, it.getKey(), it.getValue(), schemas))));
    }

    /** @param resource on the class path, in YAML */
    public static Description read(String resource) {
        try (InputStream file = Description.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the description " + resource + " is missing from this build");
            }
            return new Description(Json.tree(new Load(LoadSettings.builder().build()).loadFromInputStream(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the description cannot be read from this build", unreadable);
        }
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** All of it, as JSON. */
    public JsonNode tree() {
        return tree;
    }

    private static Operation operation(
            Map.Entry<String, JsonNode> path, String method, JsonNode written, Schemas schemas) {
        List<Parameter> parameters = new ArrayList<>();
        path.getValue().path("parameters").forEach(it -> parameters.add(parameter(schemas.resolve(it), schemas)));
        written.path("parameters").forEach(it -> parameters.add(parameter(schemas.resolve(it), schemas)));
        JsonNode body = written.at("/requestBody/content/application~1json/schema");
        return new Operation(
                written.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path.getKey(),
                Optional.ofNullable(written.get("x-scope")).map(JsonNode::asText),
                written.path("x-level").asText().equals("installation"),
                parameters,
                body.isMissingNode() ? Optional.empty() : Optional.of(schemas.compile(body)));
    }

    private static Parameter parameter(JsonNode written, Schemas schemas) {
        return new Parameter(
                written.get("name").asText(),
                written.get("in").asText(),
                written.path("required").asBoolean(false),
                schemas.compile(written.get("schema")));
    }
}
