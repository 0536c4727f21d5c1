package dev.settle.adapter.web.api.account;

import dev.settle.adapter.web.api.Effects;
import dev.settle.adapter.web.api.Pages;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.account.AccountUseCases;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.Done;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.subscription.Subscription;
import java.util.List;
import java.util.Optional;

/** The party that pays. */
public final class AccountsResource {
    private final AccountUseCases accounts;

    public AccountsResource(AccountUseCases accounts) {
        this.accounts = accounts;
    }

    public void into(Routes routes) {
        routes.on("openAccount", this::open)
                .on("listAccounts", this::list)
                .on("readAccount", this::read)
                .on("addClient", this::addClient)
                .on("removeClient", this::removeClient)
                .on("addSite", this::addSite)
                .on("setAccountPolicy", this::setPolicy);
    }

    private Answer open(Ask ask) {
        var body = ask.body();
        Done done = accounts.open()
                .open(new OpenAccount.Command(
                        ask.origin(),
                        ask.seller(),
                        body.findText("id"),
                        body.text("class"),
                        body.text("zone"),
                        body.findText("region").orElse(""),
                        body.find("anchor", Anchor::parse),
                        body.texts("clients"),
                        body.texts("sites")));
        String id = done.book().account().id();
        return Answer.created(AccountJson.of(accounts.read().read(id)))
                .at("/v1/accounts/" + id)
                .tagged(done.book().seq());
    }

    private Answer list(Ask ask) {
        int limit = Pages.limit(ask);
        var found = accounts.read().list(ask.seller(), Pages.after(ask), limit + 1);
        return Answer.ok(Pages.page(found, limit, book -> book.account().id(), AccountJson::head));
    }

    private Answer read(Ask ask) {
        var desk = accounts.read().read(ask.path("account"));
        return Answer.ok(AccountJson.of(desk)).tagged(desk.book().seq());
    }

    private Answer addClient(Ask ask) {
        return Effects.created(
                accounts.change()
                        .addClient(ask.origin(), ask.path("account"), ask.body().text("id")),
                List.of());
    }

    private Answer removeClient(Ask ask) {
        String client = ask.path("client");
        Done done = accounts.change().removeClient(ask.origin(), ask.path("account"), client);
        List<String> used = done.book().subscriptions().values().stream()
                .filter(it -> it.terms().client().equals(Optional.of(client)))
                .map(Subscription::id)
                .toList();
        return Effects.ok(done, used);
    }

    private Answer addSite(Ask ask) {
        return Effects.created(
                accounts.change()
                        .addSite(ask.origin(), ask.path("account"), ask.body().text("id")),
                List.of());
    }

    private Answer setPolicy(Ask ask) {
        var body = ask.body();
        return Effects.created(
                accounts.change()
                        .setPolicy(
                                ask.origin(),
                                ask.path("account"),
                                body.text("version"),
                                body.day("from"),
                                body.textsByName("values")),
                List.of());
    }
}
