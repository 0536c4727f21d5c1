package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.Randomly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants and days in every zone of the table, near each change of the clocks and far from any. */
class BillingZoneLawsTest {
    private static final List<ZoneId> ALL =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final LocalDate FROM = LocalDate.parse("1850-01-01");
    private static final LocalDate TO = LocalDate.parse("2100-01-01");

    @Test
    void every_day_near_a_change_of_the_clocks_begins_with_its_first_instant() {
        for (var zone : ALL) {
            changes(zone).forEach(change -> {
                var around = change.getDateTimeBefore().toLocalDate();
                for (int days = -3; days <= 3; days++) {
                    beginsWithItsFirstInstant(new BillingZone(zone), around.plusDays(days));
                }
            });
        }
    }

    @Test
    void every_day_anywhere_begins_with_its_first_instant() {
        Randomly.times(
                50_000,
                random -> beginsWithItsFirstInstant(
                        new BillingZone(ALL.get(random.nextInt(ALL.size()))),
                        FROM.plusDays(random.nextInt((int) (TO.toEpochDay() - FROM.toEpochDay())))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Juneau",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Pacific/Kiritimati",
                "Pacific/Apia",
                "America/St_Johns",
                "Antarctica/Troll"
            })
    void the_odd_zones_hold_on_every_single_day(String zone) {
        for (var day = FROM; day.isBefore(TO); day = day.plusDays(1)) {
            beginsWithItsFirstInstant(BillingZone.parse(zone), day);
        }
    }

    /** The instant before it falls on an earlier day, and it falls on this one, unless the zone skipped this one. */
    private static void beginsWithItsFirstInstant(BillingZone zone, LocalDate day) {
        var start = zone.startOf(day);
        boolean skipped = zone.startOf(day.plusDays(1)).equals(start);
        boolean holds = zone.dayOf(start).equals(skipped ? day.plusDays(1) : day)
                && zone.dayOf(start.minusNanos(1)).isBefore(day);
        if (!holds) {
            throw new AssertionError(day + " in " + zone + " should not begin at " + start);
        }
    }

    @Test
    void no_instant_falls_on_a_day_that_has_not_begun() {
        Randomly.times(50_000, random -> {
            var zone = new BillingZone(ALL.get(random.nextInt(ALL.size())));
            var instant = Instant.ofEpochSecond(random.nextLong(-3_786_912_000L, 4_102_444_800L), random.nextInt());
            var day = zone.dayOf(instant);

            assertThat(zone.startOf(day)).isBeforeOrEqualTo(instant);
        });
    }

    /** The JDK's older calendar keeps a table of its own, from 1900 on. */
    @Test
    void the_day_of_an_instant_is_the_one_an_older_calendar_shows() {
        Randomly.times(50_000, random -> {
            var zone = new BillingZone(ALL.get(random.nextInt(ALL.size())));
            var instant = Instant.ofEpochSecond(random.nextLong(-2_208_902_400L, 2_114_380_800L), random.nextInt());
            var older = new GregorianCalendar(TimeZone.getTimeZone(zone.zone()), Locale.ROOT);
            older.setTimeInMillis(instant.toEpochMilli());

            assertThat(zone.dayOf(instant))
                    .as("%s in %s", instant, zone.zone())
                    .hasYear(older.get(Calendar.YEAR))
                    .hasMonthValue(older.get(Calendar.MONTH) + 1)
                    .hasDayOfMonth(older.get(Calendar.DAY_OF_MONTH));
        });
    }

    private static Stream<ZoneOffsetTransition> changes(ZoneId zone) {
        var written = zone.getRules().getTransitions().stream();
        var ruled = Stream.iterate(
                zone.getRules().nextTransition(Instant.parse("2020-01-01T00:00:00Z")),
                change -> change != null && change.getInstant().isBefore(Instant.parse("2045-01-01T00:00:00Z")),
                change -> zone.getRules().nextTransition(change.getInstant()));
        return Stream.concat(written, ruled);
    }
}
