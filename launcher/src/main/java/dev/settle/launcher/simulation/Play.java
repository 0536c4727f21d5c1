package dev.settle.launcher.simulation;

import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.subscription.port.in.CancelSubscription;
import dev.settle.application.subscription.port.in.ChangePlan;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.MoveAnchor;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.scenario.Verb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Carries out the steps of one story, each through the use case of its verb. */
final class Play {
    /**
     * A step with what every use case asks for.
     *
     * @param account its id in the store
     * @param from the day it holds from
     */
    private record Call(Step step, Origin origin, String name, String account, LocalDate from) {
        Optional<LocalDate> effective() {
            return step.effective();
        }
    }

    @FunctionalInterface
    private interface Act<V extends Verb> {
        void on(Call call, V verb);
    }

    private final Settle settle;
    private final Stage stage;
    private final Map<Class<? extends Verb>, Act<Verb>> acts = new HashMap<>();
    private final Map<String, String> quotes = new HashMap<>();
    private final List<ScenarioResult.Review> reviews = new ArrayList<>();
    private Optional<Scenario> story = Optional.empty();

    Play(Settle settle, Stage stage) {
        this.settle = settle;
        this.stage = stage;
        with(Verb.Subscribe.class, this::subscribe);
        with(Verb.Paid.class, (call, verb) -> event(call, verb.id(), ServiceEvent.PAID, Optional.empty()));
        with(
                Verb.Provisioned.class,
                (call, verb) -> event(call, verb.id(), ServiceEvent.PROVISIONED, Optional.empty()));
        with(Verb.Connected.class, (call, verb) -> event(call, verb.id(), ServiceEvent.CONNECTED, verb.group()));
        with(Verb.Continues.class, (call, verb) -> event(call, verb.id(), ServiceEvent.CONTINUES, verb.group()));
        with(Verb.Declines.class, (call, verb) -> event(call, verb.id(), ServiceEvent.DECLINES, Optional.empty()));
        with(Verb.Seats.class, this::seats);
        with(Verb.Quote.class, this::quote);
        with(Verb.Commit.class, this::commit);
        with(Verb.Plan.class, this::plan);
        with(Verb.Cancel.class, this::cancel);
        with(Verb.AnchorChange.class, this::anchor);
        with(Verb.Charge.class, this::charge);
        with(Verb.Credit.class, this::credit);
        with(Verb.LineCredit.class, this::creditLine);
        with(Verb.Refund.class, Play::refund);
        with(
                Verb.Assign.class,
                (call, verb) -> settle.provisioning()
                        .assignSeats()
                        .assign(call.origin(), call.account(), verb.id(), verb.to()));
        with(
                Verb.Free.class,
                (call, verb) -> settle.provisioning()
                        .assignSeats()
                        .free(call.origin(), call.account(), verb.id(), verb.from()));
        with(
                Verb.Domains.class,
                (call, verb) -> settle.provisioning()
                        .assignSeats()
                        .allowDomains(call.origin(), call.account(), verb.id(), new HashSet<>(verb.allowed())));
        with(Verb.Report.class, (call, verb) -> count(call, verb.id(), CountSource.REPORTED, verb.count()));
        with(Verb.Provision.class, (call, verb) -> count(call, verb.id(), CountSource.PROVISIONED, verb.count()));
        with(Verb.PackChange.class, this::pack);
        with(
                Verb.CatalogChange.class,
                (call, verb) -> settle.sellers()
                        .keep()
                        .activateCatalog(call.origin(), stage.seller(), Wares.of(verb.catalog()), call.from()));
        with(
                Verb.AddClient.class,
                (call, verb) -> settle.accounts().change().addClient(call.origin(), call.account(), verb.client()));
        with(
                Verb.RemoveClient.class,
                (call, verb) -> settle.accounts().change().removeClient(call.origin(), call.account(), verb.client()));
        with(Verb.Bill.class, this::bill);
    }

    /** @param scenario whose stage is set */
    void begin(Scenario scenario) {
        story = Optional.of(scenario);
    }

    List<ScenarioResult.Review> reviews() {
        return List.copyOf(reviews);
    }

    /** @throws dev.settle.domain.Problem when the step is refused; it changes nothing then */
    void perform(Step step) {
        var name = story.orElseThrow().accountOf(step);
        var call = new Call(
                step,
                Asking.origin(step),
                name,
                Objects.requireNonNull(stage.accounts().get(name), name),
                step.effective().orElse(step.day()));
        var act = Objects.requireNonNull(
                acts.get(step.verb().getClass()), () -> step.verb().toString());
        act.on(call, step.verb());
    }

    private <V extends Verb> void with(Class<V> verb, Act<V> act) {
        acts.put(verb, (call, any) -> act.on(call, verb.cast(any)));
    }

    private void subscribe(Call call, Verb.Subscribe verb) {
        settle.subscriptions()
                .subscribe()
                .subscribe(new Subscribe.Command(
                        call.origin(),
                        call.account(),
                        Optional.of(verb.id()),
                        verb.agreement(),
                        verb.sku(),
                        verb.every(),
                        verb.currency(),
                        verb.seats(),
                        call.effective(),
                        verb.until(),
                        verb.anchor(),
                        verb.client(),
                        verb.site(),
                        verb.trial().isPresent(),
                        verb.notes().orElse(""),
                        verb.trial()
                                .map(trial -> Rulebook.values(trial, "trial."))
                                .orElse(Map.of())));
    }

    private void event(Call call, String id, ServiceEvent event, Optional<Integer> group) {
        settle.subscriptions()
                .recordEvent()
                .happened(new RecordEvent.Event(call.origin(), call.account(), id, event, call.effective(), group));
    }

    private void count(Call call, String id, CountSource source, int count) {
        settle.subscriptions()
                .recordEvent()
                .counted(new RecordEvent.Count(call.origin(), call.account(), id, source, count, call.effective()));
    }

    private void seats(Call call, Verb.Seats verb) {
        settle.subscriptions().changeSeats().change(order(call, verb.changes()));
    }

    private static ChangeSeats.Command order(Call call, List<Verb.SeatChange> changes) {
        var orders = changes.stream()
                .map(change -> new SeatOrder(
                        change.id(),
                        SeatOrder.Reading.valueOf(change.reading().name()),
                        change.count(),
                        change.expected()))
                .toList();
        return new ChangeSeats.Command(call.origin(), call.account(), orders, call.effective());
    }

    private void quote(Call call, Verb.Quote verb) {
        var quoted = settle.subscriptions().changeSeats().quote(order(call, verb.changes()));
        quotes.put(verb.id(), quoted.id());
        var ids = verb.changes().stream().map(Verb.SeatChange::id).toList();
        reviews.add(Papers.review(call.step(), ids, quoted.shown()));
    }

    private void commit(Call call, Verb.Commit verb) {
        settle.subscriptions()
                .changeSeats()
                .commit(call.origin(), call.account(), quotes.getOrDefault(verb.id(), verb.id()));
    }

    private void plan(Call call, Verb.Plan verb) {
        settle.subscriptions()
                .changePlan()
                .change(new ChangePlan.Command(
                        call.origin(),
                        call.account(),
                        verb.id(),
                        verb.sku(),
                        verb.every(),
                        verb.currency(),
                        verb.anchor(),
                        call.effective()));
    }

    private void cancel(Call call, Verb.Cancel verb) {
        settle.subscriptions()
                .cancel()
                .cancel(new CancelSubscription.Command(
                        call.origin(),
                        call.account(),
                        verb.id(),
                        call.effective(),
                        verb.reason().orElse(""),
                        verb.wish().orElse("")));
    }

    private void anchor(Call call, Verb.AnchorChange verb) {
        settle.subscriptions()
                .moveAnchor()
                .move(new MoveAnchor.Command(call.origin(), call.account(), verb.id(), verb.to(), call.effective()));
    }

    private void charge(Call call, Verb.Charge verb) {
        settle.billing()
                .give()
                .charge(new GiveAmounts.Charge(
                        call.origin(),
                        call.account(),
                        verb.id(),
                        verb.amount(),
                        verb.text().orElse("")));
    }

    private void credit(Call call, Verb.Credit verb) {
        settle.billing()
                .give()
                .credit(new GiveAmounts.Credit(
                        call.origin(),
                        call.account(),
                        verb.id(),
                        verb.from(),
                        verb.amount(),
                        verb.reason().orElse("")));
    }

    private void creditLine(Call call, Verb.LineCredit verb) {
        settle.billing()
                .give()
                .creditLine(new GiveAmounts.LineCredit(
                        call.origin(),
                        call.account(),
                        verb.corrects(),
                        verb.amount(),
                        verb.reason().orElse("")));
    }

    private static void refund(Call call, Verb.Refund verb) {
        throw new RuleViolation("NO_REFUNDS", "Nothing is refunded here", "id", verb.id(), "Ask for a credit instead.");
    }

    private void pack(Call call, Verb.PackChange verb) {
        if (call.step().account().isEmpty()) {
            stage.activate(call.origin(), verb.pack(), call.from());
        } else {
            var accountClass = Objects.requireNonNull(
                            story.orElseThrow().accounts().get(call.name()))
                    .accountClass();
            stage.activate(call.origin(), call.account(), accountClass, verb.pack(), call.from());
        }
    }

    private void bill(Call call, Verb.Bill verb) {
        settle.billing()
                .run()
                .run(new RunBilling.Command(
                        stage.seller(),
                        call.step().at(),
                        1,
                        call.step().account().map(named -> call.account()),
                        progress -> {}));
    }
}
