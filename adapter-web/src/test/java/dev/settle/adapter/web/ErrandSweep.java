package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** A program says whose errand it runs in the words that are described, and only as whom its key allows. */
final class ErrandSweep {
    private ErrandSweep() {}

    static Stream<DynamicNode> of(DescribedOperation operation, World world) {
        if (!operation.headers().containsKey("Settle-Role")) {
            return Stream.of();
        }
        boolean admin = operation.scope().orElseThrow().equals("admin");
        return Stream.of(
                refused(operation, world, "Settle-Role", "the boss", 400, "FIELD_FORMAT"),
                refused(operation, world, "Settle-Channel", "by phone", 400, "FIELD_FORMAT"),
                refused(operation, world, "Settle-Evidence", "<4711@umbra.example>", 400, "FIELD_FORMAT"),
                refused(operation, world, "Settle-Evidence", "MAIL " + "x".repeat(280), 400, "FIELD_RANGE"),
                refused(operation, world, "Settle-Role", "KERNEL", 403, "ROLE_NOT_ALLOWED"),
                admin
                        ? dynamicTest("staff", () -> staff(operation))
                        : refused(operation, world, "Settle-Role", "STAFF_BILLING", 403, "ROLE_NOT_ALLOWED"),
                dynamicTest("STAFFX as anybody", () -> asAnybody(operation)));
    }

    /** A name that only begins like that of the staff is none of theirs: nobody has to be trusted with it. */
    private static void asAnybody(DescribedOperation operation) {
        try (World world = World.ofExamples()) {
            World.ok(world.ask(KeySweep.allowed(world, operation).with("Settle-Role", "STAFFX"), operation));
        }
    }

    private static void staff(DescribedOperation operation) {
        try (World world = World.ofExamples()) {
            World.ok(world.ask(KeySweep.allowed(world, operation).with("Settle-Role", "STAFF"), operation));
        }
    }

    private static DynamicNode refused(
            DescribedOperation operation, World world, String header, String value, int status, String code) {
        String shown = value.substring(0, Math.min(value.length(), 30));
        return dynamicTest("not " + header + ": " + shown, () -> {
            ApiClient client = KeySweep.allowed(world, operation).with(header, value);
            var before = world.everything();
            Exchange refused = world.ask(client, operation);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
            assertThat(refused.json().get("code").asText()).isEqualTo(code);
            assertThat(refused.json().get("field").asText()).isEqualTo(header);
            assertThat(world.everything()).isEqualTo(before);
        });
    }
}
