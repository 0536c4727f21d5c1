package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.Place;
import dev.settle.launcher.yaml.YamlValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happens.
 *
 * @param number counted from one
 * @param at when it is recorded. A step on a day happens at the first instant of that day in its account's zone, or
 *     together with the step before it where that one happens later on the same day
 * @param day the day of {@code at} in its account's zone
 * @param effective the first day on which it holds, where that is another one
 * @param key steps of one key are one command, sent again
 * @param as who asks
 * @param channel how
 * @param evidence on what: a word or a map, as written
 * @param account as written; see {@link Scenario#accountOf}
 */
public record Step(
        int number,
        Place place,
        Instant at,
        LocalDate day,
        Optional<LocalDate> effective,
        Optional<String> key,
        Optional<String> as,
        Optional<String> channel,
        Optional<YamlValue> evidence,
        Optional<String> account,
        Verb verb) {}
