package dev.settle.adapter.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.domain.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Lists in pages. A cursor says where a page ended; what stands in it is nobody's business but ours. */
public final class Pages {
    private static final int USUAL = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Pages() {}

    public static int limit(Ask ask) {
        return ask.query("limit").map(Integer::parseInt).orElse(USUAL);
    }

    /** Where the page before ended; empty for the first page. */
    public static String after(Ask ask) {
        return ask.query("cursor")
                .map(cursor -> {
                    try {
                        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException notOurs) {
                        throw unusable(cursor);
                    }
                })
                .orElse("");
    }

    /** The number the page before ended with; 0 for the first page. */
    public static long afterNumber(Ask ask) {
        return number(ask, after(ask));
    }

    /** A number out of a cursor; 0 for an empty one. */
    public static long number(Ask ask, String part) {
        if (part.isEmpty()) {
            return 0;
        }
        if (!NUMBER.matcher(part).matches()) {
            throw unusable(ask.query("cursor").orElse(""));
        }
        return Long.parseLong(part);
    }

    public static String cursor(String end) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(end.getBytes(StandardCharsets.UTF_8));
    }

    public static ObjectNode page(JsonNode items, Optional<String> end) {
        ObjectNode page = Json.object();
        page.set("items", items);
        end.ifPresent(it -> page.put("next", cursor(it)));
        return page;
    }

    /**
     * A page of elements of which one more than the limit was looked for.
     *
     * @param end where a page ends that ends with this element
     */
    public static <T> ObjectNode page(
            List<T> found, int limit, Function<T, String> end, Function<T, ? extends JsonNode> written) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return page(
                Written.list(shown, written),
                found.size() > limit ? Optional.of(end.apply(shown.get(limit - 1))) : Optional.empty());
    }

    private static InvalidInput unusable(String cursor) {
        return new InvalidInput(
                "CURSOR_UNUSABLE", "This is no cursor of ours", "cursor", cursor, "Send the next of the page before.");
    }
}
