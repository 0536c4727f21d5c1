package dev.settle.adapter.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Json;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** Small things in JSON. */
public final class Written {
    private Written() {}

    public static ObjectNode money(Money money) {
        return Json.object().put("currency", money.currency().getCurrencyCode()).put("minor", money.minorUnits());
    }

    public static ObjectNode period(Period period) {
        return Json.object()
                .put("from", period.from().toString())
                .put("to", period.to().toString());
    }

    public static ObjectNode occasion(Occasion occasion) {
        return Json.object()
                .put("kind", occasion.kind().name())
                .put("day", occasion.day().toString())
                .put("id", occasion.id());
    }

    /** An answer of policy, and who supplied it. */
    public static ObjectNode answer(Resolved<?> answer) {
        return Json.object()
                .put("parameter", answer.parameter().key())
                .put("question", answer.parameter().sentence())
                .put("value", answer.printed())
                .put("level", answer.level())
                .put("version", answer.version());
    }

    public static ArrayNode texts(Collection<String> texts) {
        return list(texts, Json::text);
    }

    public static <T> ArrayNode list(Collection<T> elements, Function<T, ? extends JsonNode> written) {
        ArrayNode list = Json.array();
        elements.forEach(element -> list.add(written.apply(element)));
        return list;
    }

    /** Values that print as themselves, by name. */
    public static ObjectNode map(Map<String, ?> values) {
        ObjectNode map = Json.object();
        values.forEach((name, value) -> map.put(name, value.toString()));
        return map;
    }
}
