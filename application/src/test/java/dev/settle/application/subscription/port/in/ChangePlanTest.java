package dev.settle.application.subscription.port.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangePlanTest {
    @Test
    void a_day_alone_is_no_change_of_plan() {
        var origin = new Origin("key:shop", "PROGRAM", "API", Optional.empty(), "c1");
        assertThatThrownBy(() -> new ChangePlan.Command(
                        origin,
                        "umbra",
                        "mail",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-12-01"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        nothing -> assertThat(nothing.code()).isEqualTo("PLAN_MISSING"));
    }
}
