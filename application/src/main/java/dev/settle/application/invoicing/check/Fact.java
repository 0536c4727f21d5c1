package dev.settle.application.invoicing.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of a journal, as far as it matters to amounts.
 *
 * @param effective the first day on which it holds
 */
record Fact(long seq, Instant at, LocalDate day, LocalDate effective, long seen, String type, Node what) {
    static Fact of(Node entry) {
        LocalDate day = entry.at("day").day();
        String type = entry.at("fact").text();
        Node what = entry.at("what");
        return new Fact(
                entry.at("seq").number(),
                Instant.parse(entry.at("at").text()),
                day,
                what.find(type.equals("SubscriptionStarted") ? "start" : "effective")
                        .map(Node::day)
                        .orElse(day),
                entry.at("seen").number(),
                type,
                what);
    }

    boolean is(String... types) {
        return List.of(types).contains(type);
    }

    /** Something that was told of a service, such as that it is connected. */
    boolean isEvent(String event) {
        return is("ServiceEventHappened") && what.at("event").text().equals(event);
    }

    boolean isAbout(String subscription) {
        return what.find("subscription")
                .map(Node::value)
                .filter(subscription::equals)
                .isPresent();
    }

    boolean isBackDated() {
        return effective().isBefore(day);
    }

    /** It changes how many seats there are of some count. */
    boolean movesSeats() {
        return is("SeatsChanged", "SeatAssigned", "SeatFreed");
    }
}
