package dev.settle.acceptance.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.money.Money;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What answers say, in the words of a story's result. */
final class Read {
    private Read() {}

    static ScenarioResult.Document document(Step step, String account, JsonNode json) {
        return new ScenarioResult.Document(
                step.number(),
                account,
                json.get("number").asText(),
                LocalDate.parse(json.get("date").asText()),
                json.get("kind").asText(),
                money(json.get("total")),
                money(json.get("due")),
                list(json.get("lines")).stream().map(Read::line).toList());
    }

    /** The counts are those of the day the order takes effect: today's, or scheduled ones. */
    static ScenarioResult.Review review(Step step, JsonNode quoted) {
        Map<String, Integer> seats = new LinkedHashMap<>();
        for (JsonNode subscription : list(quoted.get("after"))) {
            var later = list(subscription.get("scheduled")).stream()
                    .filter(change -> step.effective()
                            .filter(day -> day.toString()
                                    .equals(change.get("effective").asText()))
                            .isPresent())
                    .reduce((first, second) -> second)
                    .map(change -> change.get("seats").asInt());
            seats.put(
                    subscription.get("id").asText(),
                    later.orElse(subscription.at("/seats/purchased").asInt()));
        }
        var documents = list(quoted.get("documents"));
        return new ScenarioResult.Review(
                step.number(),
                seats,
                documents.stream().map(it -> money(it.get("total"))).reduce(Money::plus),
                documents.stream().map(it -> money(it.get("due"))).reduce(Money::plus));
    }

    static List<JsonNode> list(JsonNode json) {
        return new ArrayList<>(StreamSupport.stream(json.spliterator(), false).toList());
    }

    private static ScenarioResult.Line line(JsonNode json) {
        return new ScenarioResult.Line(
                Optional.of(json.get("sku").asText()),
                json.get("quantity").asLong(),
                day(json.at("/period/from")),
                day(json.at("/period/to")),
                money(json.get("amount")),
                Optional.ofNullable(json.get("corrects")).map(JsonNode::asText));
    }

    static Optional<LocalDate> day(JsonNode json) {
        return json.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(json.asText()));
    }

    private static Money money(JsonNode json) {
        return Money.of(
                Currency.getInstance(json.get("currency").asText()),
                json.get("minor").asLong());
    }
}
