package dev.settle.acceptance.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.launcher.scenario.AccountSpec;
import dev.settle.launcher.scenario.Catalog;
import dev.settle.launcher.scenario.PackChoice;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.Rulebook;
import dev.settle.launcher.simulation.Wares;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is there when a story begins, made over HTTP: a seller with its key, catalog and rules of old, and its accounts. */
final class HttpStage {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Served served;
    private final String seller;
    private final Call call;
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private Rulebook.Chosen rules = Rulebook.none();
    private int activations;

    private HttpStage(Served served, String seller, Call call) {
        this.served = served;
        this.seller = seller;
        this.call = call;
    }

    static HttpStage set(Served served, String seller, Scenario scenario) {
        served.at(Instant.parse(LONG_AGO + "T00:00:00Z"));
        var installation = new Call(served.installation());
        installation.post(
                "/v1/sellers",
                Bodies.of().put("id", seller).put("name", "Seller").json());
        var made = installation.put(
                "/v1/sellers/%s/api-keys/story".formatted(seller),
                Bodies.of()
                        .texts("scopes", List.of("read", "write", "billing", "admin"))
                        .json());
        var stage = new HttpStage(
                served,
                seller,
                new Call(served.installation().bearing(made.get("key").asText())));
        stage.set(scenario);
        return stage;
    }

    String seller() {
        return seller;
    }

    Call call() {
        return call;
    }

    /** Ids of the accounts by the names they have in the file, in its order. */
    Map<String, String> accounts() {
        return accounts;
    }

    private void set(Scenario scenario) {
        if (!scenario.catalog().skus().isEmpty()) {
            activate(call, scenario.catalog(), LONG_AGO);
        }
        scenario.pack().ifPresent(choice -> activate(call, choice, LONG_AGO));
        served.at(scenario.beginning());
        scenario.accounts().forEach(this::open);
    }

    void activate(Call asking, Catalog catalog, LocalDate from) {
        var wares = Wares.of(catalog);
        asking.post(
                "/v1/sellers/%s/catalogs".formatted(seller),
                Bodies.of()
                        .put("from", from)
                        .set("skus", Bodies.skus(wares))
                        .set("discounts", Bodies.discounts(wares))
                        .json());
    }

    /** A class that the rules before had answers of its own for gets the new ones too. */
    void activate(Call asking, PackChoice choice, LocalDate from) {
        var before = rules.levels().forClasses().keySet();
        rules = Rulebook.chosen(rules, choice);
        asking.post("/v1/sellers/%s/packs".formatted(seller), pack(from));
        for (String left : before) {
            if (!rules.levels().forClasses().containsKey(left)) {
                new Call(asking.client().keyed("activation-" + ++activations))
                        .post(
                                "/v1/sellers/%s/packs".formatted(seller),
                                pack(from).put("class", left));
            }
        }
    }

    void activate(Call asking, String account, String accountClass, PackChoice choice, LocalDate from) {
        var chosen = Rulebook.chosen(Rulebook.none(), choice);
        asking.post(
                "/v1/accounts/%s/policies".formatted(account),
                Bodies.of()
                        .put("version", chosen.version())
                        .put("from", from)
                        .values("values", chosen.levels().forClass(accountClass))
                        .json());
    }

    private ObjectNode pack(LocalDate from) {
        var text = Bodies.of()
                .put("pack", rules.name())
                .put("title", "The rules of a story")
                .values("values", rules.values())
                .json();
        return Bodies.of().put("from", from).put("text", text).json();
    }

    private void open(String name, AccountSpec account) {
        String id = "%s-%02d-%s"
                .formatted(
                        seller,
                        accounts.size() + 1,
                        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        accounts.put(name, id);
        call.post(
                "/v1/accounts",
                Bodies.of()
                        .put("id", id)
                        .put("class", account.accountClass())
                        .put("zone", account.zone().id())
                        .find("region", account.region())
                        .find("anchor", account.anchor())
                        .texts("clients", account.clients())
                        .texts("sites", account.sites())
                        .json());
        Optional<PackChoice> own = account.pack();
        LocalDate today = account.zone().dayOf(served.now());
        own.ifPresent(choice -> activate(call, id, account.accountClass(), choice, today));
        account.agreements()
                .forEach((agreement, accepted) -> call.post(
                        "/v1/accounts/%s/agreements".formatted(id),
                        Bodies.of()
                                .put("id", agreement)
                                .texts("discounts", accepted.discounts())
                                .values("overrides", Rulebook.values(accepted.with(), ""))
                                .json()));
    }
}
