package dev.settle.launcher.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.account.AccountFacts.ClientAdded;
import dev.settle.domain.journal.StreamId;
import dev.settle.launcher.Hosting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAccountTest {
    private final Hosting hosting = new Hosting("2025-03-01", Map.of());

    @Test
    void a_client_named_twice_at_the_opening_is_one_client() {
        hosting.open("acme", "c1", "c1");
        assertThat(hosting.stores().journal().read(StreamId.account("acme"), 1, 10).stream()
                        .map(entry -> hosting.stores().journal().decode(entry).fact())
                        .filter(ClientAdded.class::isInstance))
                .hasSize(1);
    }
}
