package dev.settle.launcher.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.launcher.Hosting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunWithoutPartsTest {
    private final Hosting hosting = new Hosting("2025-03-01", Map.of());

    @Test
    void a_run_of_no_parts_is_refused_and_not_finished() {
        var runs = hosting.settle().billing().runs();
        runs.begin(Hosting.SELLER, hosting.now());
        assertThatThrownBy(() -> runs.carryOut(Hosting.SELLER, hosting.now(), 0))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("A run has at least one part and at most 64, not 0");
        assertThat(runs.read(Hosting.SELLER, hosting.now()).finished()).isFalse();
        assertThat(runs.read(Hosting.SELLER, hosting.now()).parts()).isEmpty();
    }

    @Test
    void a_run_does_not_go_on_in_too_many_parts_and_nobody_has_joined_it() {
        var runs = hosting.settle().billing().runs();
        runs.begin(Hosting.SELLER, hosting.now());
        assertThatThrownBy(() -> runs.goOn(Hosting.SELLER, hosting.now(), 65))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("A run has at least one part and at most 64, not 65");
        assertThat(runs.read(Hosting.SELLER, hosting.now()).parts()).isEmpty();
    }
}
