package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.Yaml;
import dev.settle.launcher.yaml.YamlError;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A story and what should come of it, as one file tells it.
 *
 * @param title empty when the file has none
 * @param pack the seller's pack; the defaults of the kernel when there is none
 * @param accounts by name, never empty; see {@link #accountOf}
 * @param steps in time order
 * @param expected what should have been issued, all of it and nothing else; empty when the file does not say
 * @param refused which steps should have been refused, and no others; empty when the file does not say
 * @param reviews what the reviews of some steps should have shown
 * @param next by subscription, the day its next charge should be due; an empty day means that none should be
 */
public record Scenario(
        String title,
        Optional<PackChoice> pack,
        Catalog catalog,
        Map<String, AccountSpec> accounts,
        List<Step> steps,
        Optional<List<Expectation>> expected,
        Optional<List<Refusal>> refused,
        List<Expectation.Review> reviews,
        Map<String, Optional<LocalDate>> next,
        List<Probe> probes) {
    /** The account that is meant where none is named. */
    public static final String MAIN = "main";

    private static final LocalDate WITHOUT_STEPS = LocalDate.of(2025, 1, 1);

    /** @throws YamlError when the text is no scenario */
    public static Scenario parse(String text) {
        return ScenarioReader.read(Yaml.read(text));
    }

    /**
     * @throws YamlError when the file holds no scenario
     * @throws java.io.UncheckedIOException when it cannot be read at all
     */
    public static Scenario read(Path file) {
        return ScenarioReader.read(Yaml.read(file));
    }

    /** {@link #MAIN}, or the first account where none is called so. */
    static String defaultAccount(Map<String, AccountSpec> accounts) {
        return accounts.containsKey(MAIN) ? MAIN : accounts.keySet().iterator().next();
    }

    /** The first step, or the first day that any step reaches back to; without steps, the first day of 2025. */
    public Instant beginning() {
        var zone = accounts.values().iterator().next().zone();
        return steps.stream()
                .flatMap(step -> Stream.concat(Stream.of(step.at()), step.effective().map(zone::startOf).stream()))
                .min(Comparator.naturalOrder())
                .orElse(zone.startOf(WITHOUT_STEPS));
    }

    /** The account a step is about. */
    public String accountOf(Step step) {
        return step.account().orElseGet(() -> defaultAccount(accounts));
    }
}
