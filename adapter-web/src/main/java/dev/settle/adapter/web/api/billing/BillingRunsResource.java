package dev.settle.adapter.web.api.billing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Pages;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Handler;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.billing.port.in.KeepBillingRuns;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Billing runs. They are begun by a request and go on after its answer. */
public final class BillingRunsResource {
    private final KeepBillingRuns runs;
    private final LongWork beside;

    /** @param beside carries the runs out */
    public BillingRunsResource(KeepBillingRuns runs, LongWork beside) {
        this.runs = runs;
        this.beside = beside;
    }

    public void into(Routes routes) {
        routes.on("startBillingRun", new Start())
                .on("listBillingRuns", this::list)
                .on("readBillingRun", this::read);
    }

    private Answer list(Ask ask) {
        ObjectNode json = Json.object();
        json.set("items", Written.list(runs.list(ask.seller(), Pages.limit(ask)), BillingRunsResource::json));
        return Answer.ok(json);
    }

    private Answer read(Ask ask) {
        Instant cut = Instant.parse(ask.path("run")).truncatedTo(ChronoUnit.MICROS);
        return Answer.ok(json(runs.read(ask.seller(), cut)));
    }

    private static ObjectNode json(Run run) {
        ObjectNode json = Json.object()
                .put("cut", run.cut().toString())
                .put("finished", run.finished())
                .put("accounts", run.accounts())
                .put("documents", run.documents());
        run.failure()
                .ifPresent(failure ->
                        json.putObject("failure").put("code", failure.code()).put("reason", failure.reason()));
        return json;
    }

    /**
     * A run that failed or was cut short, by the end of the program say, goes on when its request is repeated. Repeated while it waits
     * or goes, or after its end, the request is only answered again.
     */
    private final class Start implements Handler {
        @Override
        public Answer handle(Ask ask) {
            String seller = ask.seller();
            Instant cut = cut(ask);
            return Answer.accepted(json(runs.begin(seller, cut)))
                    .at("/v1/sellers/" + seller + "/billing-runs/" + cut)
                    .then(() ->
                            beside.begin(seller, cut.toString(), () -> runs.carryOut(seller, cut, partitions(ask))));
        }

        @Override
        public void again(Ask ask) {
            String seller = ask.seller();
            Instant cut = cut(ask);
            if (!beside.isUnderWay(seller, cut.toString()) || hasFailed(seller, cut)) {
                beside.begin(seller, cut.toString(), () -> runs.goOn(seller, cut, partitions(ask)));
            }
        }

        /** One that has told so may still be about to leave. */
        private boolean hasFailed(String seller, Instant cut) {
            return runs.read(seller, cut).failure().isPresent();
        }

        private static Instant cut(Ask ask) {
            return ask.body().instant("cut");
        }

        private static int partitions(Ask ask) {
            return ask.body().findNumber("partitions").orElse(1);
        }
    }
}
