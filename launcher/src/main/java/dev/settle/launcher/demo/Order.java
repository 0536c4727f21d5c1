package dev.settle.launcher.demo;

import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What somebody wants to subscribe to. */
record Order(
        String service,
        String sku,
        int seats,
        Optional<String> agreement,
        Optional<PeriodLength> every,
        Optional<LocalDate> until,
        Optional<Anchor> anchor,
        Optional<String> client,
        Optional<String> site,
        boolean trial,
        String notes) {

    static Order of(String service, String sku, int seats) {
        return new Order(
                service,
                sku,
                seats,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }

    Order under(String agreed) {
        return new Order(service, sku, seats, Optional.of(agreed), every, until, anchor, client, site, trial, notes);
    }

    Order every(String length) {
        return new Order(
                service,
                sku,
                seats,
                agreement,
                Optional.of(PeriodLength.parse(length)),
                until,
                anchor,
                client,
                site,
                trial,
                notes);
    }

    Order until(LocalDate end) {
        return new Order(service, sku, seats, agreement, every, Optional.of(end), anchor, client, site, trial, notes);
    }

    Order anchored(Anchor day) {
        return new Order(service, sku, seats, agreement, every, until, Optional.of(day), client, site, trial, notes);
    }

    Order usedBy(String user) {
        return new Order(service, sku, seats, agreement, every, until, anchor, Optional.of(user), site, trial, notes);
    }

    Order at(String place) {
        return new Order(
                service, sku, seats, agreement, every, until, anchor, client, Optional.of(place), trial, notes);
    }

    Order asTrial() {
        return new Order(service, sku, seats, agreement, every, until, anchor, client, site, true, notes);
    }

    Order noting(String words) {
        return new Order(service, sku, seats, agreement, every, until, anchor, client, site, trial, words);
    }

    Subscribe.Command command(Origin origin, String account) {
        return new Subscribe.Command(
                origin,
                account,
                Optional.of(service),
                agreement,
                sku,
                every,
                Optional.empty(),
                seats,
                Optional.empty(),
                until,
                anchor,
                client,
                site,
                trial,
                notes,
                Map.of());
    }
}
