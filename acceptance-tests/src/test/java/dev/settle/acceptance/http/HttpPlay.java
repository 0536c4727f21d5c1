package dev.settle.acceptance.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.scenario.Verb;
import dev.settle.launcher.simulation.Asking;
import dev.settle.launcher.simulation.Rulebook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Carries out the steps of one story, each by the operation of its verb. */
final class HttpPlay {
    /** @param path of the account that the step is about */
    private record Asked(Step step, Call call, String name, String account, String path) {
        String subscription(String id, String what) {
            return "%s/subscriptions/%s/%s".formatted(path, encoded(id), what);
        }

        Bodies body() {
            return Bodies.of().find("effective", step.effective());
        }

        LocalDate from() {
            return step.effective().orElse(step.day());
        }
    }

    @FunctionalInterface
    private interface Act<V extends Verb> {
        void on(Asked asked, V verb);
    }

    private final Scenario scenario;
    private final HttpStage stage;
    private final Map<Class<? extends Verb>, Act<Verb>> acts = new HashMap<>();
    private final Map<String, String> quotes = new HashMap<>();
    private final List<ScenarioResult.Review> reviews = new ArrayList<>();

    HttpPlay(Scenario scenario, HttpStage stage) {
        this.scenario = scenario;
        this.stage = stage;
        with(Verb.Subscribe.class, HttpPlay::subscribe);
        with(Verb.Paid.class, (asked, verb) -> event(asked, verb.id(), ServiceEvent.PAID, Optional.empty()));
        with(
                Verb.Provisioned.class,
                (asked, verb) -> event(asked, verb.id(), ServiceEvent.PROVISIONED, Optional.empty()));
        with(Verb.Connected.class, (asked, verb) -> event(asked, verb.id(), ServiceEvent.CONNECTED, verb.group()));
        with(Verb.Continues.class, (asked, verb) -> event(asked, verb.id(), ServiceEvent.CONTINUES, verb.group()));
        with(Verb.Declines.class, (asked, verb) -> event(asked, verb.id(), ServiceEvent.DECLINES, Optional.empty()));
        with(
                Verb.Seats.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.path() + "/seat-changes",
                                asked.body()
                                        .set("orders", Bodies.orders(verb.changes()))
                                        .json()));
        with(Verb.Quote.class, this::quote);
        with(Verb.Commit.class, this::commit);
        with(
                Verb.Plan.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.subscription(verb.id(), "plan-changes"),
                                asked.body()
                                        .find("sku", verb.sku())
                                        .find("every", verb.every())
                                        .find("currency", verb.currency())
                                        .find("anchor", verb.anchor())
                                        .json()));
        with(
                Verb.Cancel.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.subscription(verb.id(), "cancellations"),
                                asked.body()
                                        .find("reason", verb.reason())
                                        .find("wish", verb.wish())
                                        .json()));
        with(
                Verb.AnchorChange.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.subscription(verb.id(), "anchor-changes"),
                                asked.body().put("anchor", verb.to()).json()));
        with(
                Verb.Charge.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.path() + "/charges",
                                Bodies.of()
                                        .put("id", verb.id())
                                        .set("amount", Bodies.money(verb.amount()))
                                        .put("text", verb.text().orElse(""))
                                        .json()));
        with(
                Verb.Credit.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.path() + "/credits",
                                Bodies.of()
                                        .put("subscription", verb.id())
                                        .put("day", verb.from())
                                        .set("amount", Bodies.money(verb.amount()))
                                        .put("reason", verb.reason().orElse(""))
                                        .json()));
        with(
                Verb.LineCredit.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.path() + "/credits",
                                Bodies.of()
                                        .put("corrects", verb.corrects())
                                        .set("amount", Bodies.money(verb.amount()))
                                        .put("reason", verb.reason().orElse(""))
                                        .json()));
        with(
                Verb.Assign.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.subscription(verb.id(), "assignments"),
                                Bodies.of().put("assignee", verb.to()).json()));
        with(
                Verb.Free.class,
                (asked, verb) ->
                        asked.call().delete(asked.subscription(verb.id(), "assignments/" + encoded(verb.from()))));
        with(
                Verb.Domains.class,
                (asked, verb) -> asked.call()
                        .put(
                                asked.subscription(verb.id(), "domains"),
                                Bodies.of().texts("domains", verb.allowed()).json()));
        with(Verb.Report.class, (asked, verb) -> count(asked, verb.id(), CountSource.REPORTED, verb.count()));
        with(Verb.Provision.class, (asked, verb) -> count(asked, verb.id(), CountSource.PROVISIONED, verb.count()));
        with(Verb.PackChange.class, this::pack);
        with(Verb.CatalogChange.class, (asked, verb) -> stage.activate(asked.call(), verb.catalog(), asked.from()));
        with(
                Verb.AddClient.class,
                (asked, verb) -> asked.call()
                        .post(
                                asked.path() + "/clients",
                                Bodies.of().put("id", verb.client()).json()));
        with(
                Verb.RemoveClient.class,
                (asked, verb) -> asked.call().delete(asked.path() + "/clients/" + encoded(verb.client())));
        with(Verb.Bill.class, this::bill);
    }

    List<ScenarioResult.Review> reviews() {
        return List.copyOf(reviews);
    }

    /** @throws dev.settle.domain.Problem when the step is refused */
    void perform(Step step) {
        var act = acts.get(step.verb().getClass());
        if (act == null) {
            throw new AssertionError("no operation does " + step.verb());
        }
        var name = scenario.accountOf(step);
        var account = Objects.requireNonNull(stage.accounts().get(name), name);
        act.on(new Asked(step, asking(step), name, account, "/v1/accounts/" + account), step.verb());
    }

    private <V extends Verb> void with(Class<V> verb, Act<V> act) {
        acts.put(verb, (asked, any) -> act.on(asked, verb.cast(any)));
    }

    /** Runs take no key twice; every other verb goes by the step's. */
    private Call asking(Step step) {
        var origin = Asking.origin(step);
        var key = step.verb() instanceof Verb.Bill ? Optional.<String>empty() : step.key();
        var call = stage.call()
                .keyed(key.orElseGet(() -> "step-" + step.number()))
                .with("Settle-Role", origin.role())
                .with("Settle-Channel", origin.channel());
        return origin.evidence()
                .map(evidence -> call.with("Settle-Evidence", evidence.kind() + " " + evidence.reference()))
                .orElse(call);
    }

    private static void subscribe(Asked asked, Verb.Subscribe verb) {
        var body = Bodies.of()
                .put("id", verb.id())
                .find("agreement", verb.agreement())
                .put("sku", verb.sku())
                .find("every", verb.every())
                .find("currency", verb.currency())
                .count("seats", verb.seats())
                .find("start", asked.step().effective())
                .find("until", verb.until())
                .find("anchor", verb.anchor())
                .find("client", verb.client())
                .find("site", verb.site())
                .find("notes", verb.notes());
        verb.trial()
                .ifPresent(trial -> body.values("overrides", Rulebook.values(trial, "trial."))
                        .json()
                        .put("trial", true));
        asked.call().post(asked.path() + "/subscriptions", body.json());
    }

    private static void event(Asked asked, String id, ServiceEvent event, Optional<Integer> group) {
        var body = asked.body().put("event", event.name());
        group.ifPresent(day -> body.count("group", day));
        asked.call().post(asked.subscription(id, "service-events"), body.json());
    }

    private static void count(Asked asked, String id, CountSource source, int count) {
        asked.call()
                .post(
                        asked.subscription(id, "counts"),
                        asked.body()
                                .put("source", source.name())
                                .count("count", count)
                                .json());
    }

    private void quote(Asked asked, Verb.Quote verb) {
        JsonNode quoted = asked.call()
                .post(
                        asked.path() + "/seat-change-quotes",
                        asked.body()
                                .set("orders", Bodies.orders(verb.changes()))
                                .json());
        quotes.put(verb.id(), quoted.get("id").asText());
        reviews.add(Read.review(asked.step(), quoted));
    }

    private void commit(Asked asked, Verb.Commit verb) {
        asked.call()
                .post(
                        "%s/seat-change-quotes/%s/commits"
                                .formatted(asked.path(), quotes.getOrDefault(verb.id(), verb.id())),
                        Bodies.of().json());
    }

    private void pack(Asked asked, Verb.PackChange verb) {
        if (asked.step().account().isEmpty()) {
            stage.activate(asked.call(), verb.pack(), asked.from());
        } else {
            var accountClass = Objects.requireNonNull(scenario.accounts().get(asked.name()))
                    .accountClass();
            stage.activate(asked.call(), asked.account(), accountClass, verb.pack(), asked.from());
        }
    }

    /** The run goes on beside its answer; it is looked at until it is over. */
    private void bill(Asked asked, Verb.Bill verb) {
        if (asked.step().account().isPresent()) {
            throw new AssertionError("no operation bills one account alone");
        }
        var runs = "/v1/sellers/%s/billing-runs".formatted(stage.seller());
        var cut = asked.step().at().toString();
        JsonNode run = asked.call().post(runs, Bodies.of().put("cut", cut).json());
        while (!run.get("finished").asBoolean()) {
            run = stage.call().get(runs + "/" + encoded(cut));
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
