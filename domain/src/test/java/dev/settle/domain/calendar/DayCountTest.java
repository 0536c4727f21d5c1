package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.Randomly;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {
    @ParameterizedTest
    @CsvSource({
        "2025-03-12, 2025-04-01, 20, 19",
        "2025-03-01, 2025-04-01, 31, 30",
        "2025-02-01, 2025-03-01, 28, 30",
        "2024-02-01, 2024-03-01, 29, 30",
        "2025-02-28, 2025-03-01, 1, 3",
        "2024-02-28, 2024-02-29, 1, 1",
        "2025-03-30, 2025-03-31, 1, 0",
        "2025-03-31, 2025-04-01, 1, 1",
        "2025-01-31, 2025-02-28, 28, 28",
        "2024-01-01, 2025-01-01, 366, 360",
        "2025-03-15, 2025-03-15, 0, 0",
        "2025-04-01, 2025-03-12, -20, -19"
    })
    void counts_by_the_calendar_or_by_months_of_thirty(LocalDate from, LocalDate to, long actual, long thirty) {
        assertThat(DayCount.ACTUAL.days(from, to)).isEqualTo(actual);
        assertThat(DayCount.THIRTY.days(from, to)).isEqualTo(thirty);
    }

    @Test
    void counts_a_period_from_its_first_day_to_its_end() {
        var february = new Period(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-03-01"));

        assertThat(DayCount.ACTUAL.days(february)).isEqualTo(28);
        assertThat(DayCount.THIRTY.days(february)).isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(DayCount.class)
    void the_parts_add_up_to_the_whole_wherever_it_is_cut(DayCount count) {
        Randomly.times(20_000, random -> {
            var from = anyDay(random);
            var cut = anyDay(random);
            var to = anyDay(random);

            assertThat(count.days(from, cut) + count.days(cut, to)).isEqualTo(count.days(from, to));
            assertThat(count.days(to, from)).isEqualTo(-count.days(from, to));
        });
    }

    @ParameterizedTest
    @EnumSource(DayCount.class)
    void a_later_day_never_counts_less(DayCount count) {
        Randomly.times(20_000, random -> {
            var from = anyDay(random);
            assertThat(count.days(from, from.plusDays(random.nextInt(800)))).isNotNegative();
        });
    }

    private static LocalDate anyDay(RandomGenerator random) {
        return LocalDate.ofEpochDay(random.nextInt(60_000) - 10_000L);
    }
}
