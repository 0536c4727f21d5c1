package dev.settle.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final Activation FIRST_OF_MARCH = recorded("2025-03-01T12:00:00Z");

    @Test
    void on_its_own_day_it_holds_only_for_who_had_seen_it() {
        assertThat(beginning("2025-03-01", "UTC", 1).follows(FIRST_OF_MARCH)).isFalse();
        assertThat(beginning("2025-03-01", "UTC", 2).follows(FIRST_OF_MARCH)).isTrue();
    }

    @Test
    void it_holds_for_whatever_begins_after_it_was_recorded() {
        assertThat(beginning("2025-03-02", "UTC", 1).follows(FIRST_OF_MARCH)).isTrue();
    }

    @Test
    void before_its_day_it_holds_for_nobody() {
        assertThat(beginning("2025-02-28", "UTC", 2).follows(FIRST_OF_MARCH)).isFalse();
    }

    @Test
    void where_its_day_was_over_when_it_was_recorded_it_does_not_reach_back_to_the_day_that_had_begun() {
        assertThat(beginning("2025-03-02", "Pacific/Kiritimati", 1).follows(FIRST_OF_MARCH))
                .isFalse();
        assertThat(beginning("2025-03-03", "Pacific/Kiritimati", 1).follows(FIRST_OF_MARCH))
                .isTrue();
    }

    @Test
    void what_holds_from_a_day_before_it_was_recorded_does_not_reach_back_to_it() {
        Activation late = recorded("2025-03-02T01:00:00Z");
        assertThat(beginning("2025-03-01", "UTC", 1).follows(late)).isFalse();
        assertThat(beginning("2025-03-02", "UTC", 1).follows(late)).isFalse();
        assertThat(beginning("2025-03-03", "UTC", 1).follows(late)).isTrue();
    }

    @Test
    void where_nothing_begins_only_what_was_seen_holds() {
        assertThat(new AsOf(LocalDate.parse("2025-03-20"), Instant.MIN, 1).follows(FIRST_OF_MARCH))
                .isFalse();
    }

    private static Activation recorded(String at) {
        return new Activation("seller", "p@2", LocalDate.parse("2025-03-01"), 2, Instant.parse(at), Map.of());
    }

    private static AsOf beginning(String day, String zone, long seen) {
        LocalDate date = LocalDate.parse(day);
        return new AsOf(date, date.atStartOfDay(ZoneId.of(zone)).toInstant(), seen);
    }
}
