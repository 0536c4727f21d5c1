package dev.settle.launcher.simulation;

import dev.settle.launcher.scenario.AccountSpec;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.scenario.Verb;
import dev.settle.launcher.yaml.YamlError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that a file makes up must be made up somewhere in it: a step about a subscription that no step orders is a slip of
 * the pen, not something for the rules to refuse.
 */
final class Mentions {
    private Mentions() {}

    /** @throws YamlError at the first step that speaks of a subscription or agreement that is nowhere in the file */
    static void check(Scenario scenario) {
        Set<String> ordered = new TreeSet<>();
        scenario.steps().forEach(step -> order(step).ifPresent(order -> ordered.add(order.id())));
        Set<String> quoted = new TreeSet<>();
        for (Step step : scenario.steps()) {
            if (step.verb() instanceof Verb.Quote quote) {
                quoted.add(quote.id());
            } else if (step.verb() instanceof Verb.Commit commit && !quoted.contains(commit.id())) {
                throw new YamlError(step.place(), unknown("no step before it quotes", commit.id(), quoted));
            }
            for (String id : subscriptions(step.verb())) {
                if (!ordered.contains(id)) {
                    throw new YamlError(step.place(), unknown("no step subscribes", id, ordered));
                }
            }
            order(step).flatMap(Verb.Subscribe::agreement).ifPresent(id -> {
                var accepted = account(scenario, step).agreements().keySet();
                if (!accepted.contains(id)) {
                    throw new YamlError(step.place(), unknown("the account has no agreement", id, accepted));
                }
            });
        }
    }

    private static Optional<Verb.Subscribe> order(Step step) {
        return step.verb() instanceof Verb.Subscribe order ? Optional.of(order) : Optional.empty();
    }

    private static AccountSpec account(Scenario scenario, Step step) {
        return Objects.requireNonNull(scenario.accounts().get(scenario.accountOf(step)));
    }

    private static String unknown(String what, String id, Set<String> known) {
        return known.isEmpty()
                ? "%s \"%s\"".formatted(what, id)
                : "%s \"%s\"; write one of %s".formatted(what, id, String.join(", ", known));
    }

    private static List<String> ids(List<Verb.SeatChange> changes) {
        return changes.stream().map(Verb.SeatChange::id).toList();
    }

    private static List<String> subscriptions(Verb verb) {
        if (verb instanceof Verb.Seats seats) {
            return ids(seats.changes());
        } else if (verb instanceof Verb.Quote quote) {
            return ids(quote.changes());
        }
        return verb instanceof Verb.OfSubscription of ? List.of(of.id()) : List.of();
    }
}
