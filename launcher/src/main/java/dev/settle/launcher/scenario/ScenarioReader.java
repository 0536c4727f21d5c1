package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole file. What later parts refer to is read first: currencies, accounts, steps. */
final class ScenarioReader {
    private static final int FORMAT = 1;

    private ScenarioReader() {}

    static Scenario read(YamlMap file) {
        file.only(
                "settle",
                "title",
                "pack",
                "catalog",
                "account",
                "accounts",
                "do",
                "expect",
                "refused",
                "reviews",
                "next",
                "probe");
        checkFormat(file.needScalar("settle"));
        var currencies = new Currencies();
        var catalog = file.find("catalog")
                .map(it -> new CatalogReader(currencies).read(it.asMap()))
                .orElse(Catalog.EMPTY);
        var accounts = AccountReader.accounts(file);
        var steps = new StepReader(accounts, new VerbReader(currencies)).steps(file.list("do"));
        var expectations = new ExpectationReader(currencies, accounts.keySet(), steps.size());
        return new Scenario(
                file.findScalar("title").map(YamlScalar::text).orElse(""),
                file.find("pack").map(PackReader::choice),
                catalog,
                accounts,
                steps,
                file.find("expect").map(it -> expectations.read(it.asList())),
                file.find("refused").map(it -> it.asList().map(entry -> refusal(entry.asMap(), steps.size()))),
                file.list("reviews").stream()
                        .map(it -> expectations.review(it.asMap()))
                        .toList(),
                next(file),
                file.list("probe").stream()
                        .map(it -> ProbeReader.read(it.asMap()))
                        .toList());
    }

    private static void checkFormat(YamlScalar version) {
        if (version.wholeNumber() != FORMAT) {
            throw version.error("format %s is not known; write %d".formatted(version.raw(), FORMAT));
        }
    }

    private static Refusal refusal(YamlMap entry, int steps) {
        entry.only("step", "code");
        return new Refusal(
                stepNumber(entry.needScalar("step"), steps),
                entry.needScalar("code").text());
    }

    private static Map<String, Optional<LocalDate>> next(YamlMap file) {
        return file.findMap("next")
                .map(days -> days.each((id, day) -> dayOrNone(day)))
                .orElse(Map.of());
    }

    private static Optional<LocalDate> dayOrNone(YamlValue day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(day.asScalar().date());
    }

    /** The number of a step that the file has. */
    static int stepNumber(YamlScalar written, int steps) {
        int number = written.wholeNumber();
        if (number < 1 || number > steps) {
            throw written.error(
                    steps == 0
                            ? "there is no step %d: the file has none".formatted(number)
                            : "there is no step %d; write 1 to %d".formatted(number, steps));
        }
        return number;
    }

    /** The words of a list, none of them twice. */
    static List<String> names(YamlMap map, String key) {
        return map.words(key).stream().distinct().toList();
    }
}
