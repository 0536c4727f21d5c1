package dev.settle.adapter.web.api.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Effects;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.provisioning.port.in.AssignSeats;
import dev.settle.application.provisioning.port.in.AssignSeats.Allowed;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.domain.provisioning.LeftOut;
import dev.settle.domain.subscription.CountSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who holds seats, who may, and what others count. */
public final class AssignmentsResource {
    private final AssignSeats seats;
    private final RecordEvent counts;
    private final ReadAccounts accounts;

    public AssignmentsResource(AssignSeats seats, RecordEvent counts, ReadAccounts accounts) {
        this.seats = seats;
        this.counts = counts;
        this.accounts = accounts;
    }

    public void into(Routes routes) {
        routes.on("listAssignments", this::list)
                .on("assignSeat", this::assign)
                .on("freeSeat", this::free)
                .on("allowDomains", this::allow)
                .on("previewDomains", this::previewDomains)
                .on("reportCount", this::count);
    }

    private Answer list(Ask ask) {
        var subscription = accounts.read(ask.path("account")).book().subscription(ask.path("subscription"));
        ObjectNode json = Json.object();
        json.set(
                "items",
                Written.list(subscription.assignees(), it -> Json.object().put("assignee", it)));
        return Answer.ok(json);
    }

    private Answer assign(Ask ask) {
        return Effects.created(
                seats.assign(
                        ask.origin(),
                        ask.path("account"),
                        ask.path("subscription"),
                        ask.body().text("assignee")),
                about(ask));
    }

    private Answer free(Ask ask) {
        return Effects.ok(
                seats.free(ask.origin(), ask.path("account"), ask.path("subscription"), ask.path("assignee")),
                about(ask));
    }

    private Answer allow(Ask ask) {
        Allowed allowed = seats.allowDomains(ask.origin(), ask.path("account"), ask.path("subscription"), domains(ask));
        return Answer.ok(stated(Effects.changed(allowed.done(), about(ask)), allowed.leftOut()))
                .tagged(allowed.done().book().seq());
    }

    private Answer previewDomains(Ask ask) {
        Allowed allowed =
                seats.previewDomains(ask.origin(), ask.path("account"), ask.path("subscription"), domains(ask));
        return Answer.ok(stated(Effects.previewed(allowed.done(), about(ask)), allowed.leftOut()));
    }

    private Answer count(Ask ask) {
        return Effects.created(
                counts.counted(new RecordEvent.Count(
                        ask.origin(),
                        ask.path("account"),
                        ask.path("subscription"),
                        CountSource.valueOf(ask.body().text("source")),
                        ask.body().number("count"),
                        ask.body().findDay("effective"))),
                about(ask));
    }

    private static Set<String> domains(Ask ask) {
        return new LinkedHashSet<>(ask.body().texts("domains"));
    }

    private static ObjectNode stated(ObjectNode json, LeftOut leftOut) {
        ObjectNode stated = json.putObject("leftOut");
        stated.set("kept", Written.texts(leftOut.kept()));
        stated.set("released", Written.texts(leftOut.released()));
        stated.set("rules", Written.list(leftOut.answers(), Written::answer));
        return json;
    }

    private static List<String> about(Ask ask) {
        return List.of(ask.path("subscription"));
    }
}
