package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Who names what they saw is refused once it is otherwise. */
final class PreconditionSweep {
    private PreconditionSweep() {}

    static Stream<DynamicNode> of(DescribedOperation operation, World world) {
        if (!operation.headers().containsKey("If-Match")) {
            return Stream.of();
        }
        return Stream.of(
                dynamicTest("and says so", () -> refused(operation, world, "\"1\"", 412, "PRECONDITION_FAILED")),
                dynamicTest("and not when it has not", () -> {
                    try (World own = World.ofExamples()) {
                        ApiClient all = own.keyed("nimbus", "all", "read write billing admin");
                        String tag =
                                all.get("/v1/accounts/umbra").header("ETag").orElseThrow();
                        Exchange done = World.ok(own.ask(all.with("If-Match", tag), operation));
                        assertThat(own.ask(all.with("If-Match", tag), operation).body())
                                .isEqualTo(done.body());
                    }
                }),
                dynamicTest("and takes only tags", () -> refused(operation, world, "7", 400, "FIELD_FORMAT")));
    }

    private static void refused(DescribedOperation operation, World world, String tag, int status, String code) {
        ApiClient client = KeySweep.allowed(world, operation).with("If-Match", tag);
        var before = world.everything();
        Exchange refused = world.ask(client, operation);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().get("code").asText()).isEqualTo(code);
        assertThat(world.everything()).isEqualTo(before);
    }
}
