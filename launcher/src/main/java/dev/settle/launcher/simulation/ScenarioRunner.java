package dev.settle.launcher.simulation;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.launcher.scenario.Refusal;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.yaml.YamlError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plays one story from the first step to the last. */
public final class ScenarioRunner {
    /** The seller of every story that has a store of its own. */
    public static final String SELLER = "seller";

    private ScenarioRunner() {}

    /**
     * Plays a story in a fresh store in memory.
     *
     * @throws YamlError when the file says what cannot be, and also when the kernel fails, which is a bug of ours
     */
    public static ScenarioResult run(Scenario scenario) {
        return run(scenario, new MemoryStore(Parameters.INDEX).stores(), SELLER);
    }

    /**
     * Plays a story in a store that may hold others.
     *
     * @param seller whose story it is; there must be no such seller yet
     */
    public static ScenarioResult run(Scenario scenario, Stores stores, String seller) {
        return run(scenario, Player.of(stores, seller));
    }

    /** Plays a story by any way in. */
    public static ScenarioResult run(Scenario scenario, Player player) {
        Mentions.check(scenario);
        player.set(scenario);
        List<ScenarioResult.Document> documents = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Step step : scenario.steps()) {
            perform(player, step).ifPresent(refused::add);
            player.issuedBy(step).stream()
                    .sorted(Comparator.comparing(ScenarioResult.Document::date))
                    .forEach(documents::add);
        }
        return new ScenarioResult(documents, refused, player.reviews(), player.next());
    }

    private static Optional<Refusal> perform(Player player, Step step) {
        try {
            player.perform(step);
            return Optional.empty();
        } catch (NotFound unknown) {
            if (unknown.code().equals("SKU_UNKNOWN")) {
                throw Mistakes.at(step.place(), unknown);
            }
            return Optional.of(new Refusal(step.number(), unknown.code()));
        } catch (Problem problem) {
            return Optional.of(new Refusal(step.number(), problem.code()));
        } catch (YamlError mistake) {
            throw mistake;
        } catch (RuntimeException bug) {
            throw new YamlError(step.place(), "the kernel failed: " + bug);
        }
    }
}
