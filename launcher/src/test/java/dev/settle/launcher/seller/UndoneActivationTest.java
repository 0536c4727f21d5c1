package dev.settle.launcher.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.Settlement;
import dev.settle.launcher.Hosting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UndoneActivationTest {
    private final Hosting hosting = new Hosting("2025-03-01", Map.of("settlement.onChange", "NEXT_INVOICE"));

    @Test
    void a_pack_whose_activation_was_undone_holds_for_nobody() {
        hosting.open("acme");
        assertThatThrownBy(() -> hosting.stores().transactions().inTransaction(() -> {
                    hosting.activate("2025-03-01", Map.of("settlement.onChange", "INVOICE_NOW"));
                    assertThat(onChange()).isEqualTo(Settlement.INVOICE_NOW);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        hosting.activate("2025-03-01", Map.of("settlement.onChange", "NEXT_INVOICE"));
        assertThat(onChange()).isEqualTo(Settlement.NEXT_INVOICE);
    }

    private Settlement onChange() {
        return hosting.settle().accounts().read().read("acme").policy().get(BillingParameters.ON_CHANGE);
    }
}
