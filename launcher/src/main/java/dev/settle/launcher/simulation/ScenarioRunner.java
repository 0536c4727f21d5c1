package dev.settle.launcher.simulation;

import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.launcher.Settle;
import dev.settle.launcher.Stores;
import dev.settle.launcher.scenario.Refusal;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.yaml.YamlError;
import java.util.ArrayList;
import java.util.List;

/** Plays one story in one store, from the first step to the last. */
public final class ScenarioRunner {
    /** The seller of every story that has a store of its own. */
    public static final String SELLER = "seller";

    private final Stores stores;
    private final StoryClock clock = new StoryClock();
    private final Settle settle;
    private final Stage stage;
    private final List<Refusal> refused = new ArrayList<>();

    private ScenarioRunner(Stores stores, String seller) {
        this.stores = stores;
        this.settle = Settle.over(stores, clock, new CountedIds());
        this.stage = new Stage(settle, clock, seller);
    }

    /**
     * Plays a story in a fresh store in memory.
     *
     * @throws YamlError when the file says what cannot be, and also when the kernel fails, which is a bug of ours
     */
    public static ScenarioResult run(Scenario scenario) {
        return run(scenario, Stores.inMemory(), SELLER);
    }

    /**
     * Plays a story in a store that may hold others.
     *
     * @param seller whose story it is; there must be no such seller yet
     */
    public static ScenarioResult run(Scenario scenario, Stores stores, String seller) {
        return new ScenarioRunner(stores, seller).play(scenario);
    }

    private ScenarioResult play(Scenario scenario) {
        Mentions.check(scenario);
        stage.set(scenario);
        var papers = new Papers(stores, stage);
        var play = new Play(settle, stage, scenario);
        var commands = new Commands(stores, stage.seller());
        for (Step step : scenario.steps()) {
            clock.set(step.at());
            perform(play, commands, step);
            papers.collect(step);
        }
        return new ScenarioResult(papers.collected(), refused, papers.next());
    }

    private void perform(Play play, Commands commands, Step step) {
        try {
            commands.once(step, () -> play.perform(step));
        } catch (NotFound unknown) {
            if (unknown.code().equals("SKU_UNKNOWN")) {
                throw Mistakes.at(step.place(), unknown);
            }
            refused.add(new Refusal(step.number(), unknown.code()));
        } catch (Problem problem) {
            refused.add(new Refusal(step.number(), problem.code()));
        } catch (YamlError mistake) {
            throw mistake;
        } catch (RuntimeException bug) {
            throw new YamlError(step.place(), "the kernel failed: " + bug);
        }
    }
}
