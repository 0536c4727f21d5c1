package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.contract.web.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Real answers with one thing too much, each of which the check of answers has to report. */
final class Planted {
    private static final String SURPLUS = "surplus";

    private Planted() {}

    /** Another status, and a field that nobody described in each of the answer's objects, one at a time. */
    static void everywhereIn(Exchange answer) {
        assertThatCode(() -> World.TRAFFIC.check(answer)).doesNotThrowAnyException();
        assertThatThrownBy(() -> World.TRAFFIC.check(with(answer, 299, answer.body())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("status 299 is not described");
        if (answer.body().isEmpty() || answer.path().equals("/v1/description")) {
            return;
        }
        JsonNode body = answer.json();
        for (ObjectNode object : objects(body)) {
            object.put(SURPLUS, true);
            String planted = body.toString();
            assertThatThrownBy(() -> World.TRAFFIC.check(with(answer, answer.status(), planted)))
                    .as(planted)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("body of");
            object.remove(SURPLUS);
        }
    }

    private static Exchange with(Exchange answer, int status, String body) {
        return new Exchange(
                answer.method(), answer.path(), answer.query(), answer.requestBody(), status, answer.headers(), body);
    }

    private static List<ObjectNode> objects(JsonNode body) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(body, objects);
        return objects;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(element -> collect(element, objects));
    }
}
