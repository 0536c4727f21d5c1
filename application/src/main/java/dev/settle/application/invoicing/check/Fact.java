package dev.settle.application.invoicing.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An entry of a journal, as far as it matters to amounts. */
record Fact(long seq, Instant at, LocalDate day, long seen, String type, Node what) {
    static Fact of(Node entry) {
        return new Fact(
                entry.at("seq").number(),
                Instant.parse(entry.at("at").text()),
                entry.at("day").day(),
                entry.at("seen").number(),
                entry.at("fact").text(),
                entry.at("what"));
    }

    boolean is(String... types) {
        return List.of(types).contains(type);
    }

    boolean isAbout(String subscription) {
        return what.find("subscription")
                .map(Node::value)
                .filter(subscription::equals)
                .isPresent();
    }

    LocalDate effective() {
        return what.find(is("SubscriptionStarted") ? "start" : "effective")
                .map(Node::day)
                .orElse(day);
    }

    boolean isBackDated() {
        return effective().isBefore(day);
    }

    /** It changes how many seats there are of some count. */
    boolean movesSeats() {
        return is("SeatsChanged", "SeatAssigned", "SeatFreed");
    }
}
