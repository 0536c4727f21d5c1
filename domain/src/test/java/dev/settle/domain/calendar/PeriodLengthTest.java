package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.calendar.PeriodLength.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodLengthTest {
    @ParameterizedTest
    @CsvSource({
        "P1M, MONTHS, 1, P1M",
        "P3M, MONTHS, 3, P3M",
        "P12M, MONTHS, 12, P1Y",
        "P18M, MONTHS, 18, P18M",
        "P1Y, MONTHS, 12, P1Y",
        "P100Y, MONTHS, 1200, P100Y",
        "P2W, WEEKS, 2, P2W",
        "P30D, DAYS, 30, P30D",
        "P1200D, DAYS, 1200, P1200D"
    })
    void is_read_from_one_iso_unit_and_written_in_years_where_it_can_be(
            String text, Unit unit, int count, String canonical) {
        var length = PeriodLength.parse(text);

        assertThat(length).isEqualTo(new PeriodLength(unit, count)).hasToString(canonical);
        assertThat(length.isMonths()).isEqualTo(unit == Unit.MONTHS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1M", "P", "PM", "P0M", "P-1M", "P+1M", "P1M15D", "P1Y6M", "PT1H", "p1m", "P1.5M", "P01M", " P1M",
                "P1201M", "P101Y", "P9999Y", "P1201D", "P99999D"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> PeriodLength.parse(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("PERIOD_LENGTH"));
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void counts_from_1_to_1200(Unit unit) {
        assertThat(new PeriodLength(unit, 1).count()).isEqualTo(1);
        assertThat(new PeriodLength(unit, 1200).count()).isEqualTo(1200);
        assertThatThrownBy(() -> new PeriodLength(unit, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PeriodLength(unit, 1201)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_refused_length_is_told_as_it_was_written() {
        assertThatThrownBy(() -> PeriodLength.parse("P101Y")).hasMessageContaining("\"P101Y\"");
        assertThatThrownBy(() -> PeriodLength.parse("P1Y6M")).hasMessageContaining("\"P1Y6M\"");
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2025-01-31, 2025-02-28",
        "P1Y, 2024-02-29, 2025-02-28",
        "P2W, 2025-02-20, 2025-03-06",
        "P30D, 2025-03-01, 2025-03-31"
    })
    void leads_from_a_day_to_a_later_one(String length, LocalDate day, LocalDate later) {
        assertThat(PeriodLength.parse(length).addTo(day)).isEqualTo(later);
    }
}
