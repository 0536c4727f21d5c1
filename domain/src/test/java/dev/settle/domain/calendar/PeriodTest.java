package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Period MARCH = period("2025-03-01", "2025-04-01");

    @Test
    void its_first_day_belongs_to_it_and_its_end_does_not() {
        assertThat(MARCH.contains(LocalDate.parse("2025-02-28"))).isFalse();
        assertThat(MARCH.contains(LocalDate.parse("2025-03-01"))).isTrue();
        assertThat(MARCH.contains(LocalDate.parse("2025-03-31"))).isTrue();
        assertThat(MARCH.contains(LocalDate.parse("2025-04-01"))).isFalse();
        assertThat(MARCH.days()).isEqualTo(31);
        assertThat(MARCH).hasToString("[2025-03-01, 2025-04-01)");
    }

    @Test
    void may_be_empty_but_not_end_before_it_begins() {
        var empty = period("2025-03-01", "2025-03-01");

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.days()).isZero();
        assertThat(empty.contains(empty.from())).isFalse();
        assertThat(MARCH.isEmpty()).isFalse();
        assertThatThrownBy(() -> period("2025-03-02", "2025-03-01"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("PERIOD_ORDER"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
