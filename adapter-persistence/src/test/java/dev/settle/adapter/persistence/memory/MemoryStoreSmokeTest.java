package dev.settle.adapter.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.policy.Parameters;
import dev.settle.domain.NotFound;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.seller.SellerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStoreSmokeTest {
    private final MemoryStore store = new MemoryStore(Parameters.INDEX);

    @Test
    void a_transaction_that_throws_leaves_no_trace() {
        assertThatThrownBy(() -> store.transactions().inTransaction(() -> {
                    store.sellers().append("s", List.of(opened()));
                    assertThat(store.sellers().read("s").seq()).isEqualTo(1);
                    store.numbers().take("s", "INV", 3);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThatThrownBy(() -> store.sellers().read("s")).isInstanceOf(NotFound.class);
        assertThat(store.numbers().take("s", "INV", 1)).isEqualTo(1);
    }

    private static Recorded opened() {
        return new Recorded(
                1,
                Instant.parse("2025-01-01T00:00:00Z"),
                LocalDate.parse("2025-01-01"),
                0,
                Origin.kernel("c1"),
                new SellerFacts.SellerOpened("s", "Seller"));
    }
}
