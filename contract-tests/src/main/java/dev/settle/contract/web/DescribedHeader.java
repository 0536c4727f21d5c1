package dev.settle.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A header that an answer may or must have. */
public record DescribedHeader(String name, boolean required, JsonSchema schema) {
    /** What any answer may have: how it comes over, how long it may be kept, and how it is to be read. */
    private static final Set<String> OF_ANY_ANSWER = Set.of(
            "cache-control",
            "connection",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "server",
            "transfer-encoding",
            "vary",
            "x-content-type-options");

    static DescribedHeader of(String name, JsonNode written, JsonSchemas schemas) {
        return new DescribedHeader(
                name, written.path("required").asBoolean(false), schemas.compile(written.get("schema")));
    }

    /** @throws AssertionError when the answer has a header that is not among {@code known}, or lacks one of them */
    static void check(List<DescribedHeader> known, Exchange exchange) {
        Set<String> there = new TreeSet<>();
        exchange.headers().map().keySet().forEach(name -> there.add(name.toLowerCase(Locale.ROOT)));
        there.removeAll(OF_ANY_ANSWER);
        for (DescribedHeader header : known) {
            header.check(exchange);
            there.remove(header.name.toLowerCase(Locale.ROOT));
        }
        assertThat(there).as("headers that are not described for %s", exchange).isEmpty();
    }

    private void check(Exchange exchange) {
        List<String> values = exchange.headers().allValues(name);
        if (values.size() > 1 || required && values.isEmpty()) {
            fail("header %s is there %d times: %s".formatted(name, values.size(), exchange));
        }
        values.forEach(value -> assertThat(schema.validate(TextNode.valueOf(value)))
                .as("header %s of %s", name, exchange)
                .isEmpty());
    }
}
