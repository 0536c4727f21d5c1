package dev.settle.adapter.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Json;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.invoicing.Document;
import java.util.List;
import java.util.function.Predicate;

/** Documents, issued or only drafted. */
public final class DocumentJson {
    /** What the kernel numbers previews with. */
    private static final String NOT_ISSUED = "PREVIEW-";

    private DocumentJson() {}

    public static ObjectNode issued(Document document) {
        ObjectNode json = Json.object().put("number", document.number()).put("account", document.account());
        json.set("occasion", Written.occasion(document.occasion()));
        json.put("entry", document.seq()).put("hash", document.hash());
        return content(json, document.content(), ref -> true);
    }

    /** What would be issued. It has no number, so a line that gives back from one that is not issued either names none. */
    public static ObjectNode drafted(Document document) {
        return content(Json.object(), document.content(), ref -> !ref.document().startsWith(NOT_ISSUED));
    }

    private static ObjectNode content(ObjectNode json, Draft draft, Predicate<LineRef> named) {
        json.put("kind", draft.kind().word()).put("date", draft.date().toString());
        json.set("total", Written.money(draft.total()));
        json.set("creditUsed", Written.money(draft.creditUsed()));
        json.set("due", Written.money(draft.due()));
        json.set("lines", lines(draft.lines(), named));
        return json;
    }

    private static ArrayNode lines(List<DraftLine> lines, Predicate<LineRef> named) {
        ArrayNode json = Json.array();
        lines.forEach(line -> json.add(line(json.size() + 1, line, named)));
        return json;
    }

    private static ObjectNode line(int position, DraftLine line, Predicate<LineRef> named) {
        ObjectNode json = Json.object().put("line", position);
        line.subscription().ifPresent(it -> json.put("subscription", it));
        json.put("sku", line.sku()).put("text", line.text()).put("quantity", line.quantity());
        line.period().ifPresent(it -> json.set("period", Written.period(it)));
        json.set("amount", Written.money(line.amount()));
        line.corrects().filter(named).ifPresent(it -> json.put("corrects", it.toString()));
        return json;
    }
}
