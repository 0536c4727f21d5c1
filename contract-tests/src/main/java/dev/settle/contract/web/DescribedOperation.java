package dev.settle.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation as an OpenAPI file describes it.
 *
 * @param scope   what the file asks of a credential; empty where it asks for none
 * @param headers names of the headers a request may or must have, and whether it must
 * @param queries what a request's query may or must say
 * @param example a body that it says is right
 */
public record DescribedOperation(
        String id,
        String method,
        String path,
        Optional<String> scope,
        Map<String, Boolean> headers,
        List<DescribedQuery> queries,
        Optional<JsonNode> example,
        Optional<JsonNode> bodySchema,
        Optional<JsonSchema> body,
        Map<Integer, DescribedAnswer> answers) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String BODY = "/requestBody/content/application~1json";

    static List<DescribedOperation> all(JsonNode document) {
        List<DescribedOperation> operations = new ArrayList<>();
        JsonSchemas schemas = new JsonSchemas(document);
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> ClosedSchema.check(schema.getValue(), schema.getKey()));
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .forEach(it -> operations.add(of(path.getKey(), it.getKey(), it.getValue(), schemas))));
        return List.copyOf(operations);
    }

    boolean matches(String asked, String address) {
        return method.equals(asked) && address.matches(path.replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    private static DescribedOperation of(String path, String method, JsonNode written, JsonSchemas schemas) {
        Map<String, Boolean> headers = new HashMap<>();
        List<DescribedQuery> queries = new ArrayList<>();
        for (JsonNode reference : written.path("parameters")) {
            JsonNode parameter = schemas.resolve(reference);
            if (parameter.get("in").asText().equals("header")) {
                headers.put(
                        parameter.get("name").asText(),
                        parameter.path("required").asBoolean(false));
            } else if (parameter.get("in").asText().equals("query")) {
                queries.add(DescribedQuery.of(parameter, schemas));
            }
        }
        Map<Integer, DescribedAnswer> answers = new HashMap<>();
        written.get("responses")
                .properties()
                .forEach(it -> answers.put(
                        Integer.valueOf(it.getKey()), DescribedAnswer.of(schemas.resolve(it.getValue()), schemas)));
        Optional<JsonNode> schema = present(written.at(BODY + "/schema"));
        return new DescribedOperation(
                written.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                Optional.ofNullable(written.get("x-scope")).map(JsonNode::asText),
                headers,
                queries,
                present(written.at(BODY + "/example")),
                schema.map(schemas::inlined),
                schema.map(schemas::compile),
                answers);
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }
}
