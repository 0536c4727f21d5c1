package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {
    @Test
    void is_read_as_people_write_it() {
        assertThat(Anchor.parse("15")).isEqualTo(new Anchor.DayOfMonth(15));
        assertThat(Anchor.parse("DAY_OF_MONTH(1)")).isEqualTo(new Anchor.DayOfMonth(1));
        assertThat(Anchor.parse("DAY_OF_MONTH(31, 2011-02)"))
                .isEqualTo(new Anchor.DayOfMonth(31, Optional.of(YearMonth.of(2011, 2))));
        assertThat(Anchor.parse("GROUP_15")).isEqualTo(new Anchor.Group(15));
        assertThat(Anchor.parse("ANNIVERSARY")).isEqualTo(new Anchor.Anniversary());
        assertThat(Anchor.parse("2025-03-04")).isEqualTo(new Anchor.OnDate(LocalDate.parse("2025-03-04")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAY_OF_MONTH(1)", "DAY_OF_MONTH(31, 2011-02)", "GROUP_30", "ANNIVERSARY", "2024-02-29"})
    void is_written_as_it_is_read(String text) {
        assertThat(Anchor.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "32",
                "-1",
                "1.",
                "GROUP_0",
                "GROUP_32",
                "GROUP_",
                "DAY_OF_MONTH",
                "DAY_OF_MONTH(32)",
                "DAY_OF_MONTH(1, 2011-13)",
                "2025-02-29",
                "2025-3-4",
                "anniversary",
                "MONDAY"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Anchor.parse(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("ANCHOR"));
    }

    @ParameterizedTest
    @CsvSource({
        "15, P1M, 2025-03-20, 2025-03-15, 2025-04-15",
        "15, P1M, 2025-03-10, 2025-02-15, 2025-03-15",
        "1, P1Y, 2025-03-20, 2025-03-01, 2026-03-01",
        "15, P1Y, 2025-03-10, 2024-03-15, 2025-03-15",
        "31, P1M, 2025-02-10, 2025-01-31, 2025-02-28",
        "'DAY_OF_MONTH(1, 2012-05)', P1Y, 2011-08-20, 2011-05-01, 2012-05-01",
        "'DAY_OF_MONTH(31, 2011-02)', P3M, 2011-03-01, 2011-02-28, 2011-05-31",
        "GROUP_30, P1M, 2025-02-28, 2025-02-28, 2025-03-30",
        "GROUP_15, P3M, 2025-03-20, 2025-03-15, 2025-06-15",
        "ANNIVERSARY, P1M, 2025-01-31, 2025-01-31, 2025-02-28",
        "ANNIVERSARY, P1Y, 2024-02-29, 2024-02-29, 2025-02-28",
        "2025-01-31, P1M, 2025-03-01, 2025-02-28, 2025-03-31",
        "2025-03-04, P2W, 2025-03-20, 2025-03-18, 2025-04-01",
        "2025-03-04, P30D, 2025-03-01, 2025-02-02, 2025-03-04",
        "ANNIVERSARY, P1W, 2025-03-20, 2025-03-20, 2025-03-27"
    })
    void the_cycle_of_a_start_has_a_period_that_contains_it(
            String anchor, String length, LocalDate start, LocalDate from, LocalDate to) {
        var cycle = Anchor.parse(anchor).cycle(PeriodLength.parse(length), start);

        assertThat(cycle.containing(start)).isEqualTo(new Period(from, to));
    }

    @Test
    void a_plain_day_counts_a_long_period_from_that_day_in_the_months_of_the_start() {
        var start = LocalDate.parse("2025-03-20");

        assertThat(new Anchor.DayOfMonth(1)
                        .cycle(PeriodLength.parse("P1Y"), start)
                        .epoch())
                .isEqualTo("2025-03-01");
        assertThat(new Anchor.Group(30).cycle(PeriodLength.parse("P3M"), start).epoch())
                .isEqualTo("2025-03-30");
    }

    @ParameterizedTest
    @CsvSource({
        "15, true, false",
        "GROUP_15, true, false",
        "ANNIVERSARY, true, true",
        "2025-03-04, true, true",
    })
    void a_day_of_the_month_does_not_fit_weeks_or_days(String text, boolean months, boolean others) {
        var anchor = Anchor.parse(text);

        assertThat(anchor.fits(PeriodLength.parse("P1M"))).isEqualTo(months);
        assertThat(anchor.fits(PeriodLength.parse("P2W"))).isEqualTo(others);
        assertThat(anchor.fits(PeriodLength.parse("P30D"))).isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "GROUP_15"})
    void weeks_count_from_the_start_where_the_anchor_says_nothing_about_them(String anchor) {
        var start = LocalDate.parse("2025-03-20");

        assertThat(Anchor.parse(anchor).cycle(PeriodLength.parse("P1W"), start).containing(start))
                .isEqualTo(new Period(start, LocalDate.parse("2025-03-27")));
    }
}
