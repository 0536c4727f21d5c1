package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The description's own examples work, and what only reads changes nothing. */
final class ExampleSweep {
    private ExampleSweep() {}

    static Stream<DynamicNode> of(DescribedOperation operation) {
        return Stream.of(dynamicTest("and nothing else", () -> {
            try (World world = World.ofExamples()) {
                ApiClient client = KeySweep.allowed(world, operation);
                var before = world.everything();
                Exchange done = World.ok(world.ask(client, operation));
                Planted.everywhereIn(done);
                if (operation.scope().equals(Optional.of("read"))) {
                    assertThat(world.everything()).isEqualTo(before);
                    assertThat(world.ask(client, operation).body()).isEqualTo(done.body());
                }
            }
        }));
    }
}
