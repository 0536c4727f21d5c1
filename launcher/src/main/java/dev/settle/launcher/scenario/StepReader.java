package dev.settle.launcher.scenario;

import dev.settle.domain.calendar.BillingZone;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the steps, and holds them to the order of time. */
final class StepReader {
    private static final Set<String> ABOUT = Set.of("on", "effective", "key", "as", "channel", "evidence", "account");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Map<String, AccountSpec> accounts;
    private final VerbReader verbs;
    private final Set<String> known = new HashSet<>(ABOUT);

    StepReader(Map<String, AccountSpec> accounts, VerbReader verbs) {
        this.accounts = accounts;
        this.verbs = verbs;
        known.addAll(verbs.names());
    }

    List<Step> steps(List<YamlValue> written) {
        var steps = new ArrayList<Step>();
        Optional<YamlScalar> before = Optional.empty();
        for (var value : written) {
            var map = value.asMap().only(known);
            var on = map.needScalar("on");
            steps.add(step(map, steps.size() + 1, at(on, zone(map), steps, before)));
            before = Optional.of(on);
        }
        return List.copyOf(steps);
    }

    private Step step(YamlMap map, int number, Instant at) {
        var verb = verbs.verb(map, verbOf(map));
        var account = map.findScalar("account").map(YamlScalar::text);
        if (account.isEmpty() && accounts.size() > 1 && !accounts.containsKey(Scenario.MAIN) && !isForAll(verb)) {
            throw map.error("no account; add account: one of " + String.join(", ", accounts.keySet()));
        }
        return new Step(
                number,
                map.place(),
                at,
                zone(map).dayOf(at),
                map.findScalar("effective").map(YamlScalar::date),
                map.findScalar("key").map(YamlScalar::text),
                map.findScalar("as").map(YamlScalar::text),
                map.findScalar("channel").map(YamlScalar::text),
                map.find("evidence"),
                account,
                verb);
    }

    private static boolean isForAll(Verb verb) {
        return verb instanceof Verb.Bill || verb instanceof Verb.PackChange || verb instanceof Verb.CatalogChange;
    }

    private String verbOf(YamlMap map) {
        var found = map.keys().stream().filter(key -> !ABOUT.contains(key)).toList();
        if (found.isEmpty()) {
            throw map.error("does nothing; add one of "
                    + String.join(", ", verbs.names().stream().sorted().toList()));
        }
        if (found.size() > 1) {
            throw map.keyError(
                    found.get(1), "the step does \"%s\" already; make this a step of its own".formatted(found.get(0)));
        }
        return found.get(0);
    }

    /** Where the step's days begin; for a step about all accounts, the default account's zone. */
    private BillingZone zone(YamlMap map) {
        return map.findScalar("account")
                .map(this::named)
                .orElseGet(() -> accounts.get(Scenario.defaultAccount(accounts)))
                .zone();
    }

    private AccountSpec named(YamlScalar name) {
        var account = accounts.get(name.text());
        if (account == null) {
            throw name.error(
                    "no account %s; write one of %s".formatted(name.shown(), String.join(", ", accounts.keySet())));
        }
        return account;
    }

    private static Instant at(YamlScalar on, BillingZone zone, List<Step> earlier, Optional<YamlScalar> before) {
        var notBefore = earlier.isEmpty()
                ? Instant.MIN
                : earlier.get(earlier.size() - 1).at();
        var day = DAY.matcher(on.text()).matches() ? Optional.of(on.date()) : Optional.<LocalDate>empty();
        var at = day.map(zone::startOf).orElseGet(() -> instant(on));
        if (!at.isBefore(notBefore)) {
            return at;
        }
        if (day.isPresent() && zone.dayOf(notBefore).equals(day.get())) {
            return notBefore;
        }
        throw on.error("%s is earlier than the step before it, %s; put the steps in order of time"
                .formatted(on.text(), before.map(YamlScalar::text).orElse("")));
    }

    private static Instant instant(YamlScalar on) {
        return on.as("a day or an instant", "2025-03-01 or 2025-03-01T23:59:59Z", OffsetDateTime::parse)
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }
}
