package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.Randomly;
import dev.settle.domain.calendar.PeriodLength.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillingCycleLawsTest {
    /** The Gregorian calendar repeats itself after so many years. */
    private static final int YEARS = 400;

    private static final List<YearMonth> EPOCHS =
            List.of(YearMonth.of(2024, 1), YearMonth.of(2023, 2), YearMonth.of(2024, 2), YearMonth.of(2025, 11));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 12, 24})
    void months_tile_400_years_on_every_anchor_day_and_a_clamped_day_comes_back(int count) {
        for (var epoch : EPOCHS) {
            for (int day = 1; day <= 31; day++) {
                tilesMonths(new BillingCycle(new PeriodLength(Unit.MONTHS, count), epoch.atDay(1), day), epoch);
            }
        }
    }

    /** Walks the calendar month by month, as the cycle itself must not, from 200 years before the epoch to 200 after. */
    private static void tilesMonths(BillingCycle cycle, YearMonth epoch) {
        int count = cycle.length().count();
        long periods = YEARS * 12L / count;
        long k = -periods / 2;
        int year = epoch.getYear() - YEARS / 2;
        int month = epoch.getMonthValue();
        while (k <= periods / 2) {
            var first = LocalDate.of(year, month, 1);
            var from = first.withDayOfMonth(Math.min(cycle.anchorDay(), first.lengthOfMonth()));
            month += count;
            year += (month - 1) / 12;
            month = (month - 1) % 12 + 1;
            holds(cycle, k, from);
            k++;
        }
    }

    @Test
    void weeks_and_days_tile_400_years() {
        for (var length : List.of("P1W", "P2W", "P13W", "P1D", "P30D", "P90D", "P365D")) {
            var cycle = new BillingCycle(PeriodLength.parse(length), LocalDate.parse("2024-02-29"), 29);
            long days = cycle.length().unit() == Unit.WEEKS
                    ? cycle.length().count() * 7L
                    : cycle.length().count();
            for (long k = -YEARS / 2 * 366 / days; k <= YEARS / 2 * 366 / days; k++) {
                holds(
                        cycle,
                        k,
                        LocalDate.ofEpochDay(LocalDate.parse("2024-02-29").toEpochDay() + k * days));
            }
        }
    }

    /** Period k begins where it should and the one before it ends there; days on both sides know their period. */
    private static void holds(BillingCycle cycle, long k, LocalDate from) {
        var eve = from.minusDays(1);
        boolean holds = cycle.period(k).from().equals(from)
                && cycle.period(k - 1).to().equals(from)
                && cycle.indexOf(from) == k
                && cycle.indexOf(eve) == k - 1
                && cycle.anchorAfter(eve).equals(from)
                && cycle.anchorOnOrAfter(from).equals(from)
                && cycle.isAnchor(from);
        if (!holds) {
            throw new AssertionError(cycle + " breaks at period " + k + ", which should begin on " + from);
        }
    }

    @Test
    void every_day_lies_in_exactly_the_period_that_says_so() {
        Randomly.times(50_000, random -> {
            var unit = Unit.values()[random.nextInt(Unit.values().length)];
            var epoch = LocalDate.ofEpochDay(random.nextInt(200_000) - 50_000L);
            var cycle = new BillingCycle(
                    new PeriodLength(unit, 1 + random.nextInt(random.nextBoolean() ? 12 : 1200)),
                    epoch,
                    1 + random.nextInt(31));
            var day = epoch.plusDays(random.nextInt(200_000) - 100_000L);
            var period = cycle.containing(day);

            assertThat(period.contains(day)).isTrue();
            assertThat(cycle.period(cycle.indexOf(day))).isEqualTo(period);
            assertThat(cycle.anchorAfter(day)).isEqualTo(period.to());
            assertThat(cycle.isAnchor(day)).isEqualTo(day.equals(period.from()));
            assertThat(cycle.anchorOnOrAfter(day)).isEqualTo(cycle.isAnchor(day) ? day : period.to());
        });
    }

    @Test
    void a_cycle_contains_its_start_and_follows_its_anchor_day() {
        Randomly.times(20_000, random -> {
            var start = LocalDate.ofEpochDay(random.nextInt(40_000));
            var day = 1 + random.nextInt(31);
            var length = new PeriodLength(Unit.MONTHS, 1 + random.nextInt(36));
            var period = new Anchor.DayOfMonth(day).cycle(length, start).containing(start);

            assertThat(period.contains(start)).isTrue();
            assertThat(period.from().getDayOfMonth())
                    .isEqualTo(Math.min(day, period.from().lengthOfMonth()));
            assertThat(new Anchor.Anniversary()
                            .cycle(length, start)
                            .containing(start)
                            .from())
                    .isEqualTo(start);
        });
    }
}
