package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields of which one has to be there.
 *
 * @param together whether there may be several of them
 */
record Choice(List<String> names, boolean together) {
    /** What {@code oneOf} and {@code anyOf} ask of an object: each alternative there requires one field. */
    static List<Choice> of(JsonNode written) {
        List<Choice> choices = new ArrayList<>();
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<String> names = new ArrayList<>();
            written.path(keyword)
                    .forEach(it -> names.add(it.get("required").get(0).asText()));
            if (!names.isEmpty()) {
                choices.add(new Choice(names, keyword.equals("anyOf")));
            }
        }
        return choices;
    }

    /** @throws InvalidInput {@code FIELD_MISSING} or {@code FIELD_SURPLUS} */
    void check(JsonNode value, String at) {
        List<String> there = names.stream().filter(value::has).toList();
        String cure = "Send %s of %s.".formatted(together ? "at least one" : "exactly one", names);
        if (there.isEmpty()) {
            throw ObjectSchema.missing(Schema.below(at, names.get(0)), cure);
        }
        if (there.size() > 1 && !together) {
            String surplus = Schema.below(at, there.get(1));
            throw new InvalidInput(
                    "FIELD_SURPLUS",
                    "The field %s cannot stand beside %s".formatted(surplus, there.get(0)),
                    surplus,
                    "",
                    cure);
        }
    }
}
