package dev.settle.adapter.web.api.invoicing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Json;
import dev.settle.application.invoicing.port.in.ExplainDocument.Cause;
import dev.settle.application.invoicing.port.in.ExplainDocument.Explained;
import dev.settle.application.invoicing.port.in.ExplainDocument.Line;
import dev.settle.application.invoicing.port.in.ExplainDocument.ListPrice;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.policy.Resolved;
import java.util.List;

/** How a document's amounts came about. */
final class ExplanationJson {
    private ExplanationJson() {}

    static ObjectNode of(Explained explained) {
        ObjectNode json =
                Json.object().put("number", explained.document().number()).put("sentence", explained.sentence());
        json.set("cause", cause(explained.cause()));
        json.set("lines", Written.list(explained.lines(), line -> line(line, explained.document())));
        return json;
    }

    private static ObjectNode line(Line explained, Document document) {
        DraftLine line = document.content().lines().get(explained.number() - 1);
        ObjectNode json = Json.object().put("line", explained.number());
        json.set("amount", Written.money(line.amount()));
        json.put("sentence", explained.sentence());
        json.set("derivation", derivation(line.derivation(), explained.answers()));
        json.set("causes", Written.list(explained.causes(), ExplanationJson::cause));
        explained.price().ifPresent(price -> json.set("price", price(price)));
        return json;
    }

    private static ObjectNode cause(Cause cause) {
        var origin = cause.origin();
        return Json.object()
                .put("entry", cause.entry())
                .put("fact", cause.fact())
                .put("actor", origin.actor())
                .put("role", origin.role())
                .put("channel", origin.channel())
                .put("command", origin.command())
                .put("recorded", cause.recorded().toString())
                .put("day", cause.day().toString());
    }

    private static ObjectNode price(ListPrice price) {
        ObjectNode json = Json.object().put("sku", price.sku());
        json.set("price", Written.money(price.price()));
        json.put("catalog", price.catalog()).put("entry", price.entry());
        price.from().ifPresent(from -> json.put("from", from.toString()));
        return json;
    }

    private static ObjectNode derivation(Derivation derivation, List<Resolved<?>> answers) {
        ObjectNode json = Json.object()
                .put("formula", derivation.formula().name())
                .put("before", derivation.before().toString())
                .put("after", derivation.after().toString())
                .put("rounding", derivation.rounding().name())
                .put("limited", derivation.limited());
        derivation.term().ifPresent(term -> json.set("term", term(term)));
        json.set("rules", Written.list(answers, Written::answer));
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
