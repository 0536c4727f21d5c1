package dev.settle.adapter.web.api.billing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.DocumentJson;
import dev.settle.adapter.web.api.Pages;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.billing.port.in.TellDue;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.domain.billing.Hold;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is due. */
public final class DuesResource {
    private final TellDue due;
    private final Clock clock;

    public DuesResource(TellDue due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    public void into(Routes routes) {
        routes.on("readDues", this::next).on("listDueAccounts", this::waiting);
    }

    private Answer next(Ask ask) {
        TellDue.Due next = due.next(ask.path("account"));
        ObjectNode json = Json.object().put("account", next.account()).put("seq", next.seq());
        next.occasion().ifPresent(occasion -> json.set("occasion", Written.occasion(occasion)));
        json.set("subscriptions", Written.map(next.subscriptions()));
        json.set("documents", Written.list(next.documents(), DocumentJson::drafted));
        return Answer.ok(json);
    }

    private Answer waiting(Ask ask) {
        int limit = Pages.limit(ask);
        Instant cut = ask.query("cut").map(Instant::parse).orElseGet(clock::now).truncatedTo(ChronoUnit.MICROS);
        var found = due.waiting(ask.seller(), cut, Pages.after(ask), limit + 1);
        return Answer.ok(Pages.page(found, limit, TellDue.Waiting::account, DuesResource::json));
    }

    private static ObjectNode json(TellDue.Waiting waiting) {
        ObjectNode json = Json.object().put("account", waiting.account());
        json.set("occasion", Written.occasion(waiting.occasion()));
        json.set("holds", Written.list(waiting.holds(), DuesResource::json));
        return json;
    }

    private static ObjectNode json(Hold hold) {
        return Json.object()
                .put("code", hold.code())
                .put("subscription", hold.subscription())
                .put("reason", hold.reason());
    }
}
