package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The same key is the same request, for ever. */
final class RepeatSweep {
    private static final String KEY = "Idempotency-Key";

    private RepeatSweep() {}

    static Stream<DynamicNode> of(DescribedOperation operation, World world) {
        if (!operation.headers().containsKey(KEY)) {
            return Stream.of();
        }
        Stream<DynamicNode> always = Stream.of(
                dynamicTest("and answered alike", () -> alike(operation)),
                dynamicTest("and another request with its key is refused", () -> other(operation)),
                dynamicTest("and waits for the first to end", () -> running(operation, world)));
        return operation.headers().get(KEY)
                ? Stream.concat(always, Stream.of(dynamicTest("and needs a key", () -> missing(operation, world))))
                : always;
    }

    private static void alike(DescribedOperation operation) {
        try (World world = World.ofExamples()) {
            ApiClient client = KeySweep.allowed(world, operation);
            Exchange first = World.ok(world.ask(client, operation));
            var after = world.everything();
            world.at("2026-11-29T10:00:00Z");
            Exchange again = world.ask(client, operation);
            assertThat(again.status()).isEqualTo(first.status());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(world.everything()).isEqualTo(after);
        }
    }

    private static void other(DescribedOperation operation) {
        try (World world = World.ofExamples()) {
            ApiClient client = KeySweep.allowed(world, operation).keyed("k");
            boolean seller = KeySweep.isOfInstallation(operation);
            String scope = operation.scope().orElseThrow();
            World.ok(
                    seller
                            ? client.post("/v1/sellers", "{\"id\": \"other\", \"name\": \"Other\"}")
                            : client.post(path(scope), body(scope)));
            var before = world.everything();
            Exchange refused = client.send(
                    operation.method(),
                    world.address(operation),
                    operation.example().map(Object::toString));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().get("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            assertThat(world.everything()).isEqualTo(before);
        }
    }

    private static String body(String scope) {
        return switch (scope) {
            case "write" -> "{\"class\": \"OTHER\", \"zone\": \"UTC\"}";
            case "billing" -> "{\"cut\": \"2026-11-02T00:00:00Z\"}";
            default -> "{\"from\": \"2026-11-30\", \"text\": \"{pack: p, title: t, values: {}}\"}";
        };
    }

    private static String path(String scope) {
        return switch (scope) {
            case "write" -> "/v1/accounts";
            case "billing" -> "/v1/sellers/nimbus/billing-runs";
            default -> "/v1/sellers/nimbus/packs";
        };
    }

    private static void running(DescribedOperation operation, World world) {
        ApiClient client = KeySweep.allowed(world, operation);
        var before = world.everything();
        boolean installation = KeySweep.isOfInstallation(operation);
        var scope = new Idempotency.Scope(
                installation ? "" : "nimbus",
                installation ? "installation" : "key:only-" + operation.scope().orElseThrow(),
                "example-" + operation.id());
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Exchange refused;
        try (SideBySide threads = new SideBySide()) {
            Future<?> first = threads.begin(() -> world.store.transactions().inTransaction(() -> {
                try {
                    world.store.idempotency().claim(scope, "first");
                } finally {
                    claimed.countDown();
                }
                SideBySide.await(asked);
                throw new IllegalStateException("comes to nothing");
            }));
            try {
                SideBySide.await(claimed);
                refused = world.ask(client, operation);
            } finally {
                asked.countDown();
            }
            assertThatThrownBy(() -> SideBySide.result(first)).hasMessage("comes to nothing");
        }
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("REQUEST_RUNNING");
        assertThat(world.everything()).isEqualTo(before);
    }

    private static void missing(DescribedOperation operation, World world) {
        ApiClient client = KeySweep.allowed(world, operation);
        var before = world.everything();
        Exchange refused = client.send(
                operation.method(),
                world.address(operation),
                operation.example().map(Object::toString));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asText()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(refused.json().get("field").asText()).isEqualTo(KEY);
        assertThat(world.everything()).isEqualTo(before);
    }
}
