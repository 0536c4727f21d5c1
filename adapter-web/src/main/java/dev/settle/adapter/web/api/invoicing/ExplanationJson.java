package dev.settle.adapter.web.api.invoicing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Json;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.billing.sentence.Sentences;
import dev.settle.domain.invoicing.Document;
import java.util.Locale;

/** How a document's amounts came about. */
final class ExplanationJson {
    private static final Sentences SENTENCES = Sentences.in(Locale.ENGLISH);

    private ExplanationJson() {}

    static ObjectNode of(Document document) {
        ObjectNode json =
                Json.object().put("number", document.number()).put("sentence", SENTENCES.of(document.content()));
        ArrayNode lines = json.putArray("lines");
        document.content().lines().forEach(line -> lines.add(line(lines.size() + 1, line)));
        return json;
    }

    private static ObjectNode line(int position, DraftLine line) {
        ObjectNode json = Json.object().put("line", position);
        json.set("amount", Written.money(line.amount()));
        json.put("sentence", SENTENCES.of(line));
        json.set("derivation", derivation(line.derivation()));
        return json;
    }

    private static ObjectNode derivation(Derivation derivation) {
        ObjectNode json = Json.object()
                .put("formula", derivation.formula().name())
                .put("before", derivation.before().toString())
                .put("after", derivation.after().toString())
                .put("rounding", derivation.rounding().name())
                .put("limited", derivation.limited());
        derivation.term().ifPresent(term -> json.set("term", term(term)));
        json.set(
                "rules",
                Written.list(
                        derivation.rules(),
                        rule -> Json.object()
                                .put("parameter", rule.parameter().key())
                                .put("value", rule.printed())
                                .put("level", rule.level())
                                .put("version", rule.version())));
        ArrayNode entries = json.putArray("entries");
        derivation.entries().forEach(entries::add);
        return json;
    }

    private static ObjectNode term(Term term) {
        ObjectNode json = Json.object().put("seats", term.seats());
        json.set("price", Written.money(term.price()));
        json.set("billed", Written.period(term.billed()));
        json.set("served", Written.period(term.served()));
        json.set("whole", Written.period(term.whole()));
        return json.put("days", term.days())
                .put("of", term.of())
                .put("discounted", term.discounted().toString())
                .put("sku", term.sku())
                .put("catalog", term.catalog());
    }
}
