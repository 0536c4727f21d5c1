package dev.settle.adapter.web.api.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.AgreementJson;
import dev.settle.adapter.web.api.Effects;
import dev.settle.adapter.web.api.Overrides;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.agreement.port.in.AcceptAgreement;
import java.util.List;

/** What accounts have agreed to. */
public final class AgreementsResource {
    private final AcceptAgreement accept;
    private final ReadAccounts accounts;

    public AgreementsResource(AcceptAgreement accept, ReadAccounts accounts) {
        this.accept = accept;
        this.accounts = accounts;
    }

    public void into(Routes routes) {
        routes.on("acceptAgreement", this::accept).on("listAgreements", this::list);
    }

    private Answer accept(Ask ask) {
        var body = ask.body();
        return Effects.created(
                accept.accept(new AcceptAgreement.Command(
                        ask.origin(),
                        ask.path("account"),
                        body.text("id"),
                        body.texts("discounts"),
                        Overrides.of(ask))),
                List.of());
    }

    private Answer list(Ask ask) {
        var book = accounts.read(ask.path("account")).book();
        ObjectNode json = Json.object();
        json.set("items", Written.list(book.agreements().values(), step -> AgreementJson.of(step.agreement())));
        return Answer.ok(json);
    }
}
