package dev.settle.adapter.web.api;

import static dev.settle.domain.calendar.Days.later;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Json;
import dev.settle.application.billing.Desk;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Mark;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.TrialClock;
import java.time.LocalDate;
import java.util.Locale;

/** A subscription as it is on the day on the desk. */
public final class SubscriptionJson {
    private SubscriptionJson() {}

    public static ObjectNode of(Subscription subscription, Desk desk) {
        LocalDate today = later(desk.today(), subscription.start());
        var terms = subscription.terms();
        ObjectNode json = Json.object().put("id", subscription.id()).put("agreement", terms.agreement());
        json.set("plan", plan(subscription.planOn(today), desk));
        json.set("seats", seats(subscription, today));
        json.set("scheduled", scheduled(subscription, desk.today()));
        json.put("start", subscription.start().toString());
        subscription.end().ifPresent(end -> json.put("end", end.toString()));
        json.set(
                "period",
                Written.period(subscription.timeline().containing(today).served()));
        Billing.nextDue(desk.book(), desk.rules(), subscription.id())
                .ifPresent(day -> json.put("nextDue", day.toString()));
        desk.book().progressOf(subscription.id()).coveredTo().ifPresent(day -> json.put("coveredTo", day.toString()));
        terms.client().ifPresent(client -> json.put("client", client));
        terms.site().ifPresent(site -> json.put("site", site));
        json.put("trial", terms.trial()).put("notes", terms.notes());
        if (terms.trial()) {
            json.set("trialClock", clock(desk.trialClock(subscription), today));
        }
        json.set("overrides", Written.map(terms.overrides()));
        json.set(
                "domains",
                Written.texts(subscription.domains().stream().sorted().toList()));
        json.set("events", events(subscription));
        return json;
    }

    private static ObjectNode clock(TrialClock clock, LocalDate today) {
        ObjectNode json = Json.object();
        clock.stateOn(today).ifPresent(state -> json.put("state", state.name()));
        clock.freeUntil().ifPresent(day -> json.put("freeUntil", day.toString()));
        clock.negotiationEnd().ifPresent(day -> json.put("negotiationEnd", day.toString()));
        clock.backstop().ifPresent(day -> json.put("backstop", day.toString()));
        clock.billedFrom().ifPresent(day -> json.put("billedFrom", day.toString()));
        clock.disabled().ifPresent(day -> json.put("ends", day.toString()));
        return json;
    }

    private static ObjectNode plan(Plan plan, Desk desk) {
        ObjectNode json = Json.object()
                .put("sku", plan.sku())
                .put("metric", plan.metric())
                .put("every", plan.every().toString());
        plan.price().ifPresent(price -> {
            json.set("price", Written.money(price.amount()));
            json.set("setupFee", Written.money(plan.setupFee()));
        });
        json.set("seats", range(plan.seats()));
        json.set(
                "features",
                Written.texts(desk.seller().features(plan).stream().sorted().toList()));
        return json.put("catalog", plan.catalogVersion());
    }

    public static ObjectNode range(SeatRange range) {
        return Json.object().put("min", range.min()).put("max", range.max()).put("step", range.step());
    }

    private static ObjectNode seats(Subscription subscription, LocalDate day) {
        ObjectNode seats = Json.object();
        for (CountSource source : CountSource.values()) {
            seats.put(source.name().toLowerCase(Locale.ROOT), subscription.seatsOn(day, source));
        }
        return seats;
    }

    private static ArrayNode scheduled(Subscription subscription, LocalDate today) {
        return Written.list(
                subscription.counts().of(CountSource.PURCHASED).stream()
                        .map(SeatStep::effective)
                        .filter(day -> day.isAfter(today))
                        .distinct()
                        .sorted()
                        .toList(),
                day -> Json.object()
                        .put("effective", day.toString())
                        .put("seats", subscription.seatsOn(day, CountSource.PURCHASED)));
    }

    private static ObjectNode events(Subscription subscription) {
        ObjectNode events = Json.object();
        for (ServiceEvent event : ServiceEvent.values()) {
            Mark mark = subscription.events().get(event);
            if (mark != null) {
                events.put(event.name(), mark.effective().toString());
            }
        }
        return events;
    }
}
