package dev.settle.launcher.simulation;

import dev.settle.application.Stores;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way in to Settle by which a story can be played. A story comes out the same whichever way is taken. */
public interface Player {
    /**
     * The shortest way in: each step is a call of the use case of its verb.
     *
     * @param seller whose story it is; there must be no such seller yet
     */
    static Player of(Stores stores, String seller) {
        return new UseCases(stores, seller);
    }

    /**
     * Makes what is there when the story begins: a seller with catalog and rules of old, and its accounts.
     *
     * @throws dev.settle.launcher.yaml.YamlError where the file says what cannot be
     */
    void set(Scenario scenario);

    /**
     * Carries out a step at its instant.
     *
     * @throws dev.settle.domain.Problem when it is refused; it changes nothing then
     */
    void perform(Step step);

    /** What has been issued since this was asked before; of each account in order of issue. */
    List<ScenarioResult.Document> issuedBy(Step step);

    /** What was shown to those who asked for a review, in order of steps. */
    List<ScenarioResult.Review> reviews();

    /** By subscription, the day its next charge is due. Of one name in two accounts, the later's has its account's before it. */
    Map<String, Optional<LocalDate>> next();
}
