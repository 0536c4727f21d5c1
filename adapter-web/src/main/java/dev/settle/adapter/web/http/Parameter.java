package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * Something that a request says outside its body.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
record Parameter(String name, String in, boolean required, Schema schema) {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    /** @throws dev.settle.domain.InvalidInput as {@link Schema#check} */
    void check(String text) {
        Texts.check(text, name);
        schema.check(node(text), name);
    }

    private JsonNode node(String text) {
        return schema instanceof NumberSchema && WHOLE.matcher(text).matches()
                ? LongNode.valueOf(Long.parseLong(text))
                : TextNode.valueOf(text);
    }
}
