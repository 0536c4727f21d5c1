package dev.settle.adapter.web.api.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Effects;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Fields;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.domain.subscription.SeatOrder.Reading;
import java.util.List;

/** Other numbers of seats: looked at, quoted, committed, carried out. */
public final class SeatChangesResource {
    private final ChangeSeats seats;

    public SeatChangesResource(ChangeSeats seats) {
        this.seats = seats;
    }

    public void into(Routes routes) {
        routes.on("changeSeats", this::change)
                .on("previewSeatChange", this::preview)
                .on("quoteSeatChange", this::quote)
                .on("commitQuote", this::commit);
    }

    private Answer change(Ask ask) {
        var command = command(ask);
        return Effects.created(seats.change(command), about(command.orders()));
    }

    private Answer preview(Ask ask) {
        var command = command(ask);
        return Effects.preview(seats.preview(command), about(command.orders()));
    }

    private Answer quote(Ask ask) {
        var command = command(ask);
        ChangeSeats.Quoted quoted = seats.quote(command);
        ObjectNode json =
                Json.object().put("id", quoted.id()).put("ends", quoted.ends().toString());
        json.setAll(Effects.previewed(quoted.shown(), about(command.orders())));
        return Answer.created(json);
    }

    private Answer commit(Ask ask) {
        ChangeSeats.Committed committed = seats.commit(ask.origin(), ask.path("account"), ask.path("quote"));
        return Effects.created(committed.done(), about(committed.orders()));
    }

    private static ChangeSeats.Command command(Ask ask) {
        return new ChangeSeats.Command(
                ask.origin(),
                ask.path("account"),
                ask.body().objects("orders").stream()
                        .map(SeatChangesResource::order)
                        .toList(),
                ask.body().findDay("effective"));
    }

    private static SeatOrder order(Fields order) {
        String subscription = order.text("subscription");
        var expected = order.findNumber("expected");
        return order.findNumber("to")
                .map(count -> new SeatOrder(subscription, Reading.TO, count, expected))
                .or(() -> order.findNumber("by").map(count -> new SeatOrder(subscription, Reading.BY, count, expected)))
                .orElseGet(() -> new SeatOrder(subscription, Reading.NUMBER, order.number("number"), expected));
    }

    private static List<String> about(List<SeatOrder> orders) {
        return orders.stream().map(SeatOrder::subscription).toList();
    }
}
