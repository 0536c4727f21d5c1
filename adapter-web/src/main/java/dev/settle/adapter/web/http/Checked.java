package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is what the description asks for.
 *
 * @param hash the same for the same request: over method, address, whose errand it is, and the body's content, however
 *             it is spaced
 */
record Checked(
        Map<String, String> path,
        Map<String, String> query,
        Fields body,
        Optional<String> key,
        Optional<String> ifMatch,
        String hash) {
    static Checked of(Operation operation, Incoming request) {
        checkPath(operation, request.path());
        Map<String, String> query = query(operation, request.query());
        Optional<String> key = operation.checked(Operation.KEY, request.header(Operation.KEY));
        Optional<String> ifMatch = operation.checked(Operation.IF_MATCH, request.header(Operation.IF_MATCH));
        Optional<JsonNode> body = operation.body().map(schema -> body(schema, request));
        return new Checked(
                request.path(),
                query,
                body.map(Fields::new).orElse(Fields.NONE),
                key,
                ifMatch,
                hash(request, body.map(Json::canonical).orElse("")));
    }

    /** What cannot be a name is the name of nothing. */
    static void checkPath(Operation operation, Map<String, String> path) {
        for (Parameter parameter : operation.in("path")) {
            try {
                parameter.check(String.valueOf(path.get(parameter.name())));
            } catch (InvalidInput unusable) {
                throw new NotFound(
                        "NAME_UNUSABLE",
                        "Nothing can have such a name",
                        parameter.name(),
                        "",
                        unusable.cure().orElse(""));
            }
        }
    }

    private static Map<String, String> query(Operation operation, Map<String, List<String>> sent) {
        List<Parameter> known = operation.in("query");
        Map<String, String> query = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            Parameter parameter = known.stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, known));
            if (values.isEmpty()) {
                throw new InvalidInput(
                        "QUERY_UNREADABLE",
                        "What the query says for %s cannot be decoded".formatted(name),
                        name,
                        "",
                        "Write it in UTF-8, percent-encoded.");
            }
            if (values.size() != 1) {
                throw new InvalidInput(
                        "QUERY_REPEATED", "The query says %s more than once".formatted(name), name, "", "Say it once.");
            }
            parameter.check(values.get(0));
            query.put(name, values.get(0));
        });
        for (Parameter parameter : known) {
            if (parameter.required() && !query.containsKey(parameter.name())) {
                throw new InvalidInput(
                        "QUERY_MISSING",
                        "The query does not say %s".formatted(parameter.name()),
                        parameter.name(),
                        "",
                        "Add it.");
            }
        }
        return query;
    }

    private static InvalidInput unknown(String name, List<Parameter> known) {
        Texts.check(name, "query");
        return new InvalidInput(
                "QUERY_UNKNOWN",
                "The query has a name that is not known here",
                "query",
                name,
                "Known are " + known.stream().map(Parameter::name).toList() + ".");
    }

    private static JsonNode body(Schema schema, Incoming request) {
        String type = request.header("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
            throw HttpProblem.notJson();
        }
        if (request.header("Content-Encoding")
                .filter(it -> !it.equals("identity"))
                .isPresent()) {
            throw HttpProblem.encoded();
        }
        JsonNode body = Json.read(request.body());
        Texts.check(body, "");
        schema.check(body, "");
        return body;
    }

    private static String hash(Incoming request, String body) {
        return Sha256.hex(String.join(
                "\n",
                List.of(
                        request.method(),
                        request.url(),
                        request.header(Errand.ROLE).orElse(""),
                        request.header(Errand.CHANNEL).orElse(""),
                        request.header(Errand.EVIDENCE).orElse(""),
                        body)));
    }
}
