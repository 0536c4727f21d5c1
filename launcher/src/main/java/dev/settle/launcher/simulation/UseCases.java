package dev.settle.launcher.simulation;

import dev.settle.application.Stores;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shortest way in: each step is a call of the use case of its verb. */
final class UseCases implements Player {
    private final StoryClock clock = new StoryClock();
    private final Stage stage;
    private final Play play;
    private final Commands commands;
    private final Papers papers;

    UseCases(Stores stores, String seller) {
        Settle settle = Settle.over(stores, clock, new CountedIds());
        this.stage = new Stage(settle, clock, seller);
        this.play = new Play(settle, stage);
        this.commands = new Commands(stores, seller);
        this.papers = new Papers(stores, stage);
    }

    @Override
    public void set(Scenario scenario) {
        stage.set(scenario);
        play.begin(scenario);
    }

    @Override
    public void perform(Step step) {
        clock.set(step.at());
        commands.once(step, () -> play.perform(step));
    }

    @Override
    public List<ScenarioResult.Document> issuedBy(Step step) {
        return papers.issuedBy(step);
    }

    @Override
    public List<ScenarioResult.Review> reviews() {
        return play.reviews();
    }

    @Override
    public Map<String, Optional<LocalDate>> next() {
        return papers.next();
    }
}
