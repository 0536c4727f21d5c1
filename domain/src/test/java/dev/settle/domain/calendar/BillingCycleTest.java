package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingCycleTest {
    @Test
    void the_31st_clamps_to_each_short_month_and_comes_back() {
        var cycle = cycle("P1M", "2024-01-31", 31);

        assertThat(LongStream.range(0, 6).mapToObj(k -> cycle.period(k).from().toString()))
                .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30");
    }

    @Test
    void a_leap_day_comes_back_after_four_years() {
        var cycle = cycle("P1Y", "2024-02-29", 29);

        assertThat(LongStream.rangeClosed(-1, 4)
                        .mapToObj(k -> cycle.period(k).from().toString()))
                .containsExactly("2023-02-28", "2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
    }

    @Test
    void periods_before_the_epoch_count_down() {
        var cycle = cycle("P3M", "2025-03-15", 15);

        assertThat(cycle.period(-1)).hasToString("[2024-12-15, 2025-03-15)");
        assertThat(cycle.indexOf(LocalDate.parse("2025-03-14"))).isEqualTo(-1);
        assertThat(cycle.indexOf(LocalDate.parse("2025-03-15"))).isZero();
        assertThat(cycle("P2W", "2025-03-04", 4).period(-2)).hasToString("[2025-02-04, 2025-02-18)");
    }

    @Test
    void the_next_anchor_is_strictly_after_or_may_be_the_day_itself() {
        var cycle = cycle("P1M", "2025-01-30", 30);
        var clamped = LocalDate.parse("2025-02-28");
        var dayAfter = LocalDate.parse("2025-03-01");

        assertThat(cycle.isAnchor(clamped)).isTrue();
        assertThat(cycle.anchorOnOrAfter(clamped)).isEqualTo(clamped);
        assertThat(cycle.anchorAfter(clamped)).isEqualTo("2025-03-30");
        assertThat(cycle.isAnchor(dayAfter)).isFalse();
        assertThat(cycle.anchorOnOrAfter(dayAfter)).isEqualTo("2025-03-30");
        assertThat(cycle.containing(dayAfter)).hasToString("[2025-02-28, 2025-03-30)");
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2025-02-10, 31, 2025-02-28, 31",
        "P1Y, 2025-03-20, 1, 2025-03-01, 1",
        "P1W, 2025-03-20, 1, 2025-03-20, 20"
    })
    void its_epoch_is_an_anchor_however_it_was_given(
            String length, LocalDate given, int day, LocalDate epoch, int anchorDay) {
        var cycle = new BillingCycle(PeriodLength.parse(length), given, day);

        assertThat(cycle.epoch()).isEqualTo(epoch);
        assertThat(cycle.anchorDay()).isEqualTo(anchorDay);
        assertThat(cycle.isAnchor(epoch)).isTrue();
        assertThat(new BillingCycle(cycle.length(), cycle.epoch(), cycle.anchorDay()))
                .isEqualTo(cycle);
    }

    @Test
    void an_anchor_day_that_no_month_has_is_refused() {
        assertThatThrownBy(() -> cycle("P1M", "2025-01-01", 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> cycle("P1M", "2025-01-01", 32)).isInstanceOf(InvalidInput.class);
    }

    private static BillingCycle cycle(String length, String epoch, int anchorDay) {
        return new BillingCycle(PeriodLength.parse(length), LocalDate.parse(epoch), anchorDay);
    }
}
