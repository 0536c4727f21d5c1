package dev.settle.launcher.scenario;

import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.YamlValue;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a step does. An {@code id} names a subscription, and is made up by the file. */
public sealed interface Verb {
    /** It is about one subscription that an earlier step ordered. */
    sealed interface OfSubscription extends Verb {
        String id();
    }

    /**
     * @param every needed only when the SKU is sold for several lengths
     * @param currency needed only when the SKU has prices in several for that length
     * @param until first day not served
     * @param client who uses it
     * @param site the domain it serves
     * @param trial the parameters of a trial by key, as written; empty when this is none
     * @param agreement under which it is ordered
     */
    record Subscribe(
            String id,
            String sku,
            Optional<PeriodLength> every,
            Optional<Currency> currency,
            int seats,
            Optional<Anchor> anchor,
            Optional<LocalDate> until,
            Optional<String> client,
            Optional<String> site,
            Optional<String> notes,
            Optional<Map<String, YamlValue>> trial,
            Optional<String> agreement)
            implements Verb {}

    /** The service works. */
    record Connected(String id, Optional<Integer> group) implements OfSubscription {}

    /** Its first bill is paid. */
    record Paid(String id) implements OfSubscription {}

    /** The service is set up, whether or not anybody uses it. */
    record Provisioned(String id) implements OfSubscription {}

    /** The trial becomes a paid subscription. */
    record Continues(String id, Optional<Integer> group) implements OfSubscription {}

    /** The trial ends without one. */
    record Declines(String id) implements OfSubscription {}

    /** One order; it holds a line for each subscription that changes. */
    record Seats(List<SeatChange> changes) implements Verb {}

    /**
     * @param count what {@code reading} says it is
     * @param expected how many seats the asker believes there are
     */
    record SeatChange(String id, Reading reading, int count, Optional<Integer> expected) {}

    /** What the number of a seat change means. */
    enum Reading {
        /** The seats there shall be. */
        TO,
        /** The seats that are added; below zero, removed. */
        BY,
        /** What a form was given; the pack says which of the two it means. */
        NUMBER
    }

    /** A review of a change of seats, to be committed as shown; {@code id} is its own. */
    record Quote(String id, List<SeatChange> changes) implements Verb {}

    /** The review of an earlier step is committed. */
    record Commit(String id) implements Verb {}

    /** Another SKU, another length, another currency, another anchor, or several of them at once. */
    record Plan(
            String id,
            Optional<String> sku,
            Optional<PeriodLength> every,
            Optional<Currency> currency,
            Optional<Anchor> anchor)
            implements OfSubscription {}

    /** @param wish what would have kept the customer */
    record Cancel(String id, Optional<String> reason, Optional<String> wish) implements OfSubscription {}

    record AnchorChange(String id, Anchor to) implements OfSubscription {}

    /** A one-off; {@code id} is its own. */
    record Charge(String id, Money amount, Optional<String> text) implements Verb {}

    /** @param from a day of the line that is credited */
    record Credit(String id, LocalDate from, Money amount, Optional<String> reason) implements OfSubscription {}

    /** A credit on a line of an earlier document, whatever it is for. */
    record LineCredit(LineRef corrects, Money amount, Optional<String> reason) implements Verb {}

    record Refund(String id) implements Verb {}

    /** A seat is given to a person. */
    record Assign(String id, String to) implements OfSubscription {}

    /** A person gives a seat back. */
    record Free(String id, String from) implements OfSubscription {}

    /** A count that came by mail. */
    record Report(String id, int count) implements OfSubscription {}

    /** A count that the control panel holds. */
    record Provision(String id, int count) implements OfSubscription {}

    /** The mail domains whose people may hold a seat. */
    record Domains(String id, List<String> allowed) implements OfSubscription {}

    /** Other rules from now on: of the account when the step names one, of the seller otherwise. */
    record PackChange(PackChoice pack) implements Verb {}

    /** A new version of the catalog. */
    record CatalogChange(Catalog catalog) implements Verb {}

    record AddClient(String client) implements Verb {}

    record RemoveClient(String client) implements Verb {}

    /** A billing run: of the account when the step names one, of all otherwise. */
    record Bill() implements Verb {}
}
