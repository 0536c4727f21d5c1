package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Whatever is missing, too much, of another kind or out of range is refused by name, and nothing is changed. */
final class InputSweep {
    private static final String TOO_LARGE = "{\"a\": \"" + "x".repeat(100_000) + "\"}";

    private InputSweep() {}

    static Stream<DynamicNode> of(DescribedOperation operation, World world) {
        Stream<DynamicNode> query = Stream.of(dynamicTest("no unknown query", () -> query(operation, world)));
        return operation.bodySchema().isEmpty()
                ? query
                : Stream.concat(query, Stream.of(dynamicTest("no wrong body", () -> bodies(operation, world))));
    }

    private static void query(DescribedOperation operation, World world) {
        ApiClient client = KeySweep.allowed(world, operation).keyed("k");
        var before = world.everything();
        String path = world.address(operation);
        Optional<String> body = operation.example().map(Object::toString);
        refused(client.send(operation.method(), path + "?colour=blue", body), 400, "QUERY_UNKNOWN", "query");
        operation.queries().forEach(parameter -> {
            String name = parameter.name();
            String wrong = path + "?" + name + "=";
            Exchange refused = client.send(operation.method(), wrong + "%20", body);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo(name);
            refused(client.send(operation.method(), wrong + "1&" + name + "=1", body), 400, "QUERY_REPEATED", name);
        });
        assertThat(world.everything()).isEqualTo(before);
    }

    private static void bodies(DescribedOperation operation, World world) {
        ApiClient client = KeySweep.allowed(world, operation).keyed("k");
        String path = world.address(operation);
        Map<String, String> before = world.everything();
        refused(
                client.with("Content-Type", "text/plain").send(operation.method(), path, Optional.of("{}")),
                415,
                "MEDIA_TYPE",
                "");
        refused(client.send(operation.method(), path, Optional.of(TOO_LARGE)), 413, "BODY_TOO_LARGE", "");
        refused(client.send(operation.method(), path, Optional.of("{")), 400, "BODY_NOT_JSON", "");
        refused(client.send(operation.method(), path, Optional.of("")), 400, "BODY_MISSING", "");
        for (WrongBody wrong : WrongBody.all(operation)) {
            Exchange refused = client.send(operation.method(), path, Optional.of(wrong.body()));
            refused(refused, 400, wrong.code(), wrong.field());
            assertThat(world.everything()).as(wrong.toString()).isEqualTo(before);
        }
    }

    private static void refused(Exchange exchange, int status, String code, String field) {
        String shown = exchange.toString()
                .substring(0, Math.min(2_000, exchange.toString().length()));
        assertThat(exchange.status()).as(shown).isEqualTo(status);
        assertThat(exchange.json().path("code").asText()).as(shown).isEqualTo(code);
        assertThat(exchange.json().path("field").asText()).as(shown).isEqualTo(field);
    }
}
