package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** When the store has no hand free the caller learns that the same request may go well later. */
final class BusySweep {
    private BusySweep() {}

    static Stream<DynamicNode> of(DescribedOperation operation, World world) {
        if (operation.scope().isEmpty()) {
            return Stream.of();
        }
        return Stream.of(dynamicTest("and may be asked for again", () -> {
            ApiClient client = KeySweep.allowed(world, operation);
            var before = world.everything();
            world.breakClock(new StoreBusy("No connection was free", new IllegalStateException("a secret")));
            try {
                Exchange busy = world.ask(client, operation);
                assertThat(busy.status()).isEqualTo(503);
                assertThat(busy.json().get("code").asText()).isEqualTo("STORE_BUSY");
                assertThat(busy.json().get("detail").asText()).isEqualTo("No connection was free; nothing was changed");
                assertThat(busy.header("Retry-After")).contains("2");
            } finally {
                world.mendClock();
            }
            assertThat(world.everything()).isEqualTo(before);
        }));
    }
}
