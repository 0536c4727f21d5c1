package dev.settle.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final Activation FIRST_OF_MARCH = new Activation(
            "seller", "p@2", LocalDate.parse("2025-03-01"), 2, Instant.parse("2025-03-01T12:00:00Z"), Map.of());

    @Test
    void on_its_own_day_it_holds_only_for_who_had_seen_it() {
        assertThat(asOf("2025-03-01", "UTC", 1).follows(FIRST_OF_MARCH)).isFalse();
        assertThat(asOf("2025-03-01", "UTC", 2).follows(FIRST_OF_MARCH)).isTrue();
    }

    @Test
    void from_the_next_day_on_it_holds_for_everyone() {
        assertThat(asOf("2025-03-02", "UTC", 1).follows(FIRST_OF_MARCH)).isTrue();
    }

    @Test
    void before_its_day_it_holds_for_nobody() {
        assertThat(asOf("2025-02-28", "UTC", 2).follows(FIRST_OF_MARCH)).isFalse();
    }

    @Test
    void where_its_day_was_over_when_it_was_recorded_it_does_not_reach_back_to_the_day_that_had_begun() {
        assertThat(asOf("2025-03-02", "Pacific/Kiritimati", 1).follows(FIRST_OF_MARCH))
                .isFalse();
        assertThat(asOf("2025-03-03", "Pacific/Kiritimati", 1).follows(FIRST_OF_MARCH))
                .isTrue();
    }

    private static AsOf asOf(String day, String zone, long seen) {
        return new AsOf(LocalDate.parse(day), ZoneId.of(zone), seen);
    }
}
