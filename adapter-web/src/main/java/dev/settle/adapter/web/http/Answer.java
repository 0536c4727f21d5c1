package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said in return. It can be kept as text and said again, letter by letter.
 *
 * @param body       empty for none
 * @param afterwards what is begun once the effect is committed; not kept, see {@link Handler#again}
 */
public record Answer(
        int status, String contentType, Map<String, String> headers, String body, List<Runnable> afterwards) {
    private static final String JSON = "application/json";

    public Answer {
        headers = Map.copyOf(headers);
        afterwards = List.copyOf(afterwards);
    }

    private Answer(int status, String contentType, Map<String, String> headers, String body) {
        this(status, contentType, headers, body, List.of());
    }

    public static Answer ok(JsonNode body) {
        return new Answer(200, JSON, Map.of(), Json.write(body));
    }

    public static Answer created(JsonNode body) {
        return new Answer(201, JSON, Map.of(), Json.write(body));
    }

    public static Answer accepted(JsonNode body) {
        return new Answer(202, JSON, Map.of(), Json.write(body));
    }

    public static Answer nothing() {
        return new Answer(204, "", Map.of(), "");
    }

    static Answer problem(int status, Map<String, String> headers, ObjectNode body) {
        return new Answer(status, "application/problem+json", headers, Json.write(body));
    }

    /** With something to begin once the effect is committed. */
    public Answer then(Runnable begin) {
        return new Answer(status, contentType, headers, body, List.of(begin));
    }

    public Answer at(String location) {
        return with("Location", location);
    }

    /** With the tag that says how far the journal had come. */
    public Answer tagged(long seq) {
        return with("ETag", tag(seq));
    }

    static String tag(long seq) {
        return "\"" + seq + "\"";
    }

    String kept() {
        ObjectNode kept =
                Json.object().put("status", status).put("type", contentType).put("body", body);
        ObjectNode written = kept.putObject("headers");
        headers.forEach(written::put);
        return Json.write(kept);
    }

    static Answer keptAs(String text) {
        JsonNode kept = Json.trusted(text);
        Map<String, String> headers = new LinkedHashMap<>();
        kept.get("headers")
                .properties()
                .forEach(it -> headers.put(it.getKey(), it.getValue().asText()));
        return new Answer(
                kept.get("status").asInt(),
                kept.get("type").asText(),
                headers,
                kept.get("body").asText());
    }

    private Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, more, body, afterwards);
    }
}
