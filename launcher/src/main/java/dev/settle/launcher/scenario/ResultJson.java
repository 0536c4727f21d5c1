package dev.settle.launcher.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.YamlError;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one line that a program reads about one file. Amounts are text with every decimal of their currency. A key whose
 * value does not exist is {@code null}, but {@code currency} and {@code account} of a document are left out where the file
 * leaves no doubt: it has one account, or the currency is the catalog's. {@code reviews} are there when a step asked for
 * one.
 */
public final class ResultJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultJson() {}

    /** @param differences see {@link Comparison#differences} */
    public static String line(String file, Scenario scenario, ScenarioResult result, List<String> differences) {
        var line = JSON.objectNode().put("file", file);
        var documents = line.putArray("documents");
        result.documents().forEach(it -> documents.add(document(it, scenario)));
        var refused = line.putArray("refused");
        result.refused()
                .forEach(it -> refused.addObject().put("step", it.step()).put("code", it.code()));
        if (!result.reviews().isEmpty()) {
            var reviews = line.putArray("reviews");
            result.reviews().forEach(it -> reviews.add(review(it)));
        }
        var next = line.putObject("next");
        result.next().forEach((id, day) -> next.put(id, text(day)));
        var probes = line.putArray("probes");
        scenario.probes().forEach(it -> probes.add(ProbeJson.answered(it)));
        differences.forEach(line.putArray("differences")::add);
        return line.put("ok", differences.isEmpty()).toString();
    }

    /** About a file that could not be understood. */
    public static String line(String file, YamlError error) {
        var line = JSON.objectNode().put("file", file);
        line.putObject("error")
                .put("line", error.line())
                .put("column", error.column())
                .put("message", error.getMessage());
        return line.put("ok", false).toString();
    }

    private static ObjectNode document(ScenarioResult.Document document, Scenario scenario) {
        var json = JSON.objectNode()
                .put("step", document.step())
                .put("number", document.number())
                .put("date", document.date().toString())
                .put("kind", document.kind());
        if (scenario.accounts().size() > 1) {
            json.put("account", document.account());
        }
        Currency currency = document.total().currency();
        if (!scenario.catalog().currency().equals(Optional.of(currency))) {
            json.put("currency", currency.getCurrencyCode());
        }
        json.put("total", document.total().toPlain()).put("due", document.due().toPlain());
        ArrayNode lines = json.putArray("lines");
        document.lines().forEach(it -> lines.add(line(it)));
        return json;
    }

    private static ObjectNode review(ScenarioResult.Review review) {
        var json = JSON.objectNode().put("step", review.step());
        var seats = json.putObject("seats");
        review.seats().forEach(seats::put);
        return json.put("total", review.total().map(Money::toPlain).orElse(null))
                .put("due", review.due().map(Money::toPlain).orElse(null));
    }

    private static ObjectNode line(ScenarioResult.Line line) {
        return JSON.objectNode()
                .put("sku", line.sku().orElse(null))
                .put("quantity", line.quantity())
                .put("from", text(line.from()))
                .put("to", text(line.to()))
                .put("amount", line.amount().toPlain())
                .put("corrects", line.corrects().orElse(null));
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
