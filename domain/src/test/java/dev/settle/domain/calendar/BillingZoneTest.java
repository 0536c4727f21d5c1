package dev.settle.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingZoneTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, 2025-05-31T23:59:59Z, 2025-05-31",
        "Europe/Helsinki, 2025-05-31T20:59:59Z, 2025-05-31",
        "Europe/Helsinki, 2025-05-31T21:00:00Z, 2025-06-01",
        "Pacific/Kiritimati, 2025-05-31T10:00:00Z, 2025-06-01",
        "Pacific/Kiritimati, 2025-05-31T09:59:59.999999Z, 2025-05-31",
        "Pacific/Pago_Pago, 2025-06-01T10:59:59Z, 2025-05-31",
        "Australia/Lord_Howe, 2025-05-31T13:29:59Z, 2025-05-31",
        "Australia/Lord_Howe, 2025-05-31T13:30:00Z, 2025-06-01",
        "Australia/Lord_Howe, 2025-12-31T13:00:00Z, 2026-01-01",
        "Asia/Kathmandu, 2025-05-31T18:15:00Z, 2025-06-01"
    })
    void an_instant_falls_on_the_day_that_a_calendar_on_the_wall_shows(String zone, Instant instant, LocalDate day) {
        assertThat(BillingZone.parse(zone).dayOf(instant)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2025-06-01, 2025-06-01T00:00:00Z",
        "Europe/Helsinki, 2025-03-30, 2025-03-29T22:00:00Z",
        "Europe/Helsinki, 2025-03-31, 2025-03-30T21:00:00Z",
        "Africa/Casablanca, 2025-02-23, 2025-02-22T23:00:00Z",
        "Africa/Casablanca, 2025-02-24, 2025-02-24T00:00:00Z",
        "America/Juneau, 2025-11-02, 2025-11-02T08:00:00Z",
        "Australia/Lord_Howe, 2025-10-06, 2025-10-05T13:00:00Z"
    })
    void a_day_begins_at_its_midnight(String zone, LocalDate day, Instant start) {
        assertThat(BillingZone.parse(zone).startOf(day)).isEqualTo(start);
    }

    @Test
    void a_day_whose_midnight_was_leapt_over_begins_after_the_gap() {
        // at midnight clocks went on to 01:00
        assertThat(BillingZone.parse("America/Sao_Paulo").startOf(LocalDate.parse("2018-11-04")))
                .isEqualTo("2018-11-04T03:00:00Z");
    }

    @Test
    void a_day_whose_midnight_comes_twice_begins_with_the_earlier() {
        // at 01:00 clocks went back to midnight
        assertThat(BillingZone.parse("America/Havana").startOf(LocalDate.parse("2024-11-03")))
                .isEqualTo("2024-11-03T04:00:00Z");
    }

    @Test
    void a_day_that_was_skipped_begins_when_the_next_one_does_and_no_instant_falls_on_it() {
        var apia = BillingZone.parse("Pacific/Apia");
        var skipped = LocalDate.parse("2011-12-30");
        var next = apia.startOf(LocalDate.parse("2011-12-31"));

        assertThat(apia.startOf(skipped)).isEqualTo(next).isEqualTo("2011-12-30T10:00:00Z");
        assertThat(apia.dayOf(next)).isEqualTo("2011-12-31");
        assertThat(apia.dayOf(next.minusNanos(1))).isEqualTo("2011-12-29");
    }

    @Test
    void where_clocks_went_back_over_midnight_the_end_of_the_evening_comes_after_the_next_day_began() {
        // at 00:01 clocks went back to 23:01
        var stJohns = BillingZone.parse("America/St_Johns");
        var start = stJohns.startOf(LocalDate.parse("2010-11-07"));

        assertThat(start).isEqualTo("2010-11-07T02:30:00Z");
        assertThat(stJohns.dayOf(start)).isEqualTo("2010-11-07");
        assertThat(stJohns.dayOf(Instant.parse("2010-11-07T02:31:00Z"))).isEqualTo("2010-11-06");
        assertThat(stJohns.dayOf(Instant.parse("2010-11-07T03:30:00Z"))).isEqualTo("2010-11-07");
    }

    @ParameterizedTest
    @CsvSource({
        "1867-10-18T15:33:31Z, 1867-10-19", "1867-10-19T00:31:12Z, 1867-10-19",
        "1867-10-19T00:31:13Z, 1867-10-18", "1867-10-20T00:00:00Z, 1867-10-19"
    })
    void juneau_lived_an_afternoon_and_a_morning_twice_when_it_changed_sides(Instant instant, LocalDate day) {
        assertThat(BillingZone.parse("America/Juneau").dayOf(instant)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus", "EET/", "+99:00", "+01:00", "UTC+1", "GMT+1", "Z", "europe/helsinki"})
    void a_zone_that_is_not_in_the_table_is_refused(String id) {
        assertThatThrownBy(() -> BillingZone.parse(id))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.code()).isEqualTo("ZONE"));
    }
}
