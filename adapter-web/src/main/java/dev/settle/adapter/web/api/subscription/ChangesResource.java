package dev.settle.adapter.web.api.subscription;

import dev.settle.adapter.web.api.Effects;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.billing.Done;
import dev.settle.application.subscription.SubscriptionUseCases;
import dev.settle.application.subscription.port.in.CancelSubscription;
import dev.settle.application.subscription.port.in.ChangePlan;
import dev.settle.application.subscription.port.in.MoveAnchor;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.subscription.ServiceEvent;
import java.util.List;

/** What changes one subscription, its seats excepted. */
public final class ChangesResource {
    private final SubscriptionUseCases subscriptions;

    public ChangesResource(SubscriptionUseCases subscriptions) {
        this.subscriptions = subscriptions;
    }

    public void into(Routes routes) {
        routes.on(
                        "changePlan",
                        ask -> Effects.created(subscriptions.changePlan().change(plan(ask)), about(ask)))
                .on(
                        "previewPlanChange",
                        ask -> preview(ask, subscriptions.changePlan().preview(plan(ask))))
                .on("cancel", ask -> Effects.created(subscriptions.cancel().cancel(cancellation(ask)), about(ask)))
                .on(
                        "previewCancellation",
                        ask -> preview(ask, subscriptions.cancel().preview(cancellation(ask))))
                .on(
                        "moveAnchor",
                        ask -> Effects.created(subscriptions.moveAnchor().move(anchor(ask)), about(ask)))
                .on(
                        "recordEvent",
                        ask -> Effects.created(subscriptions.recordEvent().happened(event(ask)), about(ask)));
    }

    private Answer preview(Ask ask, Done done) {
        return Effects.preview(done, about(ask));
    }

    private static List<String> about(Ask ask) {
        return List.of(ask.path("subscription"));
    }

    private static ChangePlan.Command plan(Ask ask) {
        var body = ask.body();
        return new ChangePlan.Command(
                ask.origin(),
                ask.path("account"),
                ask.path("subscription"),
                body.findText("sku"),
                body.find("every", PeriodLength::parse),
                body.findCurrency("currency"),
                body.find("anchor", Anchor::parse),
                body.findDay("effective"));
    }

    private static CancelSubscription.Command cancellation(Ask ask) {
        var body = ask.body();
        return new CancelSubscription.Command(
                ask.origin(),
                ask.path("account"),
                ask.path("subscription"),
                body.findDay("effective"),
                body.findText("reason").orElse(""),
                body.findText("wish").orElse(""));
    }

    private static MoveAnchor.Command anchor(Ask ask) {
        return new MoveAnchor.Command(
                ask.origin(),
                ask.path("account"),
                ask.path("subscription"),
                Anchor.parse(ask.body().text("anchor")),
                ask.body().findDay("effective"));
    }

    private static RecordEvent.Event event(Ask ask) {
        return new RecordEvent.Event(
                ask.origin(),
                ask.path("account"),
                ask.path("subscription"),
                ServiceEvent.valueOf(ask.body().text("event")),
                ask.body().findDay("effective"),
                ask.body().findNumber("group"));
    }
}
