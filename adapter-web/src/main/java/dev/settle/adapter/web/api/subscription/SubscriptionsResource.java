package dev.settle.adapter.web.api.subscription;

import dev.settle.adapter.web.api.Effects;
import dev.settle.adapter.web.api.Overrides;
import dev.settle.adapter.web.api.SubscriptionJson;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import java.util.List;
import java.util.Map;

/** Standing orders, and how they begin. */
public final class SubscriptionsResource {
    private final Subscribe subscribe;
    private final ReadAccounts accounts;

    public SubscriptionsResource(Subscribe subscribe, ReadAccounts accounts) {
        this.subscribe = subscribe;
        this.accounts = accounts;
    }

    public void into(Routes routes) {
        routes.on("subscribe", this::subscribe)
                .on("previewSubscription", this::preview)
                .on("readSubscription", this::read);
    }

    private Answer subscribe(Ask ask) {
        Done done = subscribe.subscribe(command(ask, Overrides.of(ask)));
        String id = Effects.newest(done);
        return Effects.created(done, List.of(id)).at("/v1/accounts/" + ask.path("account") + "/subscriptions/" + id);
    }

    private Answer preview(Ask ask) {
        Done done = subscribe.preview(command(ask, Overrides.shown(ask)));
        return Effects.preview(done, List.of(Effects.newest(done)));
    }

    private Answer read(Ask ask) {
        var desk = accounts.read(ask.path("account"));
        var subscription = desk.book().subscription(ask.path("subscription"));
        return Answer.ok(SubscriptionJson.of(subscription, desk))
                .tagged(desk.book().seq());
    }

    private static Subscribe.Command command(Ask ask, Map<String, String> overrides) {
        var body = ask.body();
        return new Subscribe.Command(
                ask.origin(),
                ask.path("account"),
                body.findText("id"),
                body.findText("agreement"),
                body.text("sku"),
                body.find("every", PeriodLength::parse),
                body.findCurrency("currency"),
                body.number("seats"),
                body.findDay("start"),
                body.findDay("until"),
                body.find("anchor", Anchor::parse),
                body.findText("client"),
                body.findText("site"),
                body.flag("trial"),
                body.findText("notes").orElse(""),
                overrides);
    }
}
