package dev.settle.acceptance.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.simulation.Player;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The way in over HTTP: what a story does and what came of it are requests to a server, and nothing else. */
public final class HttpPlayer implements Player {
    private final Served served;
    private final String seller;
    private final Map<String, Integer> seen = new HashMap<>();
    private Optional<HttpStage> stage = Optional.empty();
    private Optional<HttpPlay> play = Optional.empty();

    /** @param seller whose story it is; there must be no such seller yet */
    public HttpPlayer(Served served, String seller) {
        this.served = served;
        this.seller = seller;
    }

    @Override
    public void set(Scenario scenario) {
        var set = HttpStage.set(served, seller, scenario);
        stage = Optional.of(set);
        play = Optional.of(new HttpPlay(scenario, set));
    }

    @Override
    public void perform(Step step) {
        served.at(step.at());
        play.orElseThrow().perform(step);
    }

    @Override
    public List<ScenarioResult.Document> issuedBy(Step step) {
        List<ScenarioResult.Document> issued = new ArrayList<>();
        stage.orElseThrow().accounts().forEach((name, account) -> {
            var documents = documents(account);
            documents
                    .subList(seen.getOrDefault(account, 0), documents.size())
                    .forEach(json -> issued.add(Read.document(step, name, json)));
            seen.put(account, documents.size());
        });
        return issued;
    }

    @Override
    public List<ScenarioResult.Review> reviews() {
        return play.orElseThrow().reviews();
    }

    @Override
    public Map<String, Optional<LocalDate>> next() {
        Map<String, Optional<LocalDate>> next = new LinkedHashMap<>();
        stage.orElseThrow().accounts().forEach((name, account) -> {
            var dues = call().get("/v1/accounts/%s/dues".formatted(account)).get("subscriptions");
            for (JsonNode subscription : call().get("/v1/accounts/" + account).get("subscriptions")) {
                String id = subscription.get("id").asText();
                String key = next.containsKey(id) ? name + "/" + id : id;
                next.put(key, Read.day(dues.path(id)));
            }
        });
        return next;
    }

    /** Asks as the story does, with its key. */
    public ApiClient client() {
        return call().client();
    }

    /** Where an account is read. @param name that it has in the file */
    public String path(String name) {
        return "/v1/accounts/"
                + Objects.requireNonNull(stage.orElseThrow().accounts().get(name), name);
    }

    /** All of an account's documents, a few at a time. */
    private List<JsonNode> documents(String account) {
        String path = "/v1/accounts/%s/documents?limit=20".formatted(account);
        List<JsonNode> documents = new ArrayList<>();
        JsonNode page = call().get(path);
        documents.addAll(Read.list(page.get("items")));
        while (page.has("next")) {
            page = call().get(path + "&cursor=" + page.get("next").asText());
            documents.addAll(Read.list(page.get("items")));
        }
        return documents;
    }

    private Call call() {
        return stage.orElseThrow().call();
    }
}
