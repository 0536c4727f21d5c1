package dev.settle.adapter.web.api.billing;

import dev.settle.adapter.web.api.Effects;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.billing.Done;
import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.domain.billing.LineRef;
import java.util.List;

/** Amounts that somebody names. */
public final class AmountsResource {
    private final GiveAmounts amounts;

    public AmountsResource(GiveAmounts amounts) {
        this.amounts = amounts;
    }

    public void into(Routes routes) {
        routes.on("charge", this::charge).on("credit", this::credit);
    }

    private Answer charge(Ask ask) {
        var body = ask.body();
        return Effects.created(
                amounts.charge(new GiveAmounts.Charge(
                        ask.origin(), ask.path("account"), body.text("id"), body.money("amount"), body.text("text"))),
                List.of());
    }

    private Answer credit(Ask ask) {
        var body = ask.body();
        Done done = body.find("corrects", LineRef::parse)
                .map(line -> amounts.creditLine(new GiveAmounts.LineCredit(
                        ask.origin(), ask.path("account"), line, body.money("amount"), body.text("reason"))))
                .orElseGet(() -> amounts.credit(new GiveAmounts.Credit(
                        ask.origin(),
                        ask.path("account"),
                        body.text("subscription"),
                        body.day("day"),
                        body.money("amount"),
                        body.text("reason"))));
        return Effects.created(done, about(done));
    }

    private static List<String> about(Done done) {
        return done.documents().stream()
                .flatMap(document -> document.content().lines().stream())
                .flatMap(line -> line.subscription().stream())
                .toList();
    }
}
