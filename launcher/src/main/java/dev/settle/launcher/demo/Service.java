package dev.settle.launcher.demo;

import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.CancelSubscription;
import dev.settle.application.subscription.port.in.ChangePlan;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.MoveAnchor;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.domain.subscription.ServiceEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One subscription of an account, and what is done with it. */
final class Service {
    private final Payer payer;
    private final String id;

    Service(Payer payer, String id) {
        this.payer = payer;
        this.id = id;
    }

    /** How many seats it has today. */
    int seats() {
        return payer.book().subscription(id).seatsOn(payer.today(), CountSource.PURCHASED);
    }

    SeatOrder total(int seats) {
        return new SeatOrder(id, SeatOrder.Reading.TO, seats, Optional.of(seats()));
    }

    /** A total that does not mind how many seats there were. */
    SeatOrder whatever(int seats) {
        return new SeatOrder(id, SeatOrder.Reading.TO, seats, Optional.empty());
    }

    void to(int seats) {
        change(Deed.SEATS_TO, total(seats), Optional.empty());
    }

    void by(int seats) {
        change(Deed.SEATS_BY, more(seats), Optional.empty());
    }

    void later(LocalDate day, int seats) {
        change(Deed.SEATS_SCHEDULED, more(seats), Optional.of(day));
    }

    void since(LocalDate day, int seats) {
        change(Deed.SEATS_BACK_DATED, more(seats), Optional.of(day));
    }

    void previews(int seats) {
        payer.tally()
                .counting(
                        Deed.PREVIEWED,
                        () -> payer.settle()
                                .subscriptions()
                                .changeSeats()
                                .preview(order(List.of(total(seats)), Optional.empty())));
    }

    /** Believes there are more seats than there are. */
    void mistaken(int seats) {
        SeatOrder order = new SeatOrder(id, SeatOrder.Reading.TO, seats, Optional.of(seats() + 1));
        refused("SEATS_MOVED", order);
    }

    /** Asks for a number of seats that the plan does not sell. */
    void outside(int seats) {
        refused("SEATS_OUTSIDE_PLAN", whatever(seats));
    }

    ChangeSeats.Quoted quotes(SeatOrder... orders) {
        return payer.tally()
                .counting(
                        Deed.QUOTED,
                        () -> payer.settle()
                                .subscriptions()
                                .changeSeats()
                                .quote(order(List.of(orders), Optional.empty())));
    }

    void commits(ChangeSeats.Quoted quote) {
        payer.does(Deed.COMMITTED, () -> commit(quote));
    }

    void commitsTooLate(ChangeSeats.Quoted quote) {
        payer.tally().refusing("QUOTE_LAPSED", () -> commit(quote));
    }

    void plan(String sku) {
        plan(Deed.PLAN_CHANGED, Optional.of(sku), Optional.empty());
    }

    void plan(String sku, String every) {
        plan(Deed.PLAN_CHANGED, Optional.of(sku), Optional.of(PeriodLength.parse(every)));
    }

    void yearly() {
        plan(Deed.MONTH_TO_YEAR, Optional.empty(), Optional.of(PeriodLength.parse("P1Y")));
    }

    void monthlyInVain() {
        payer.tally()
                .refusing(
                        "INTERVAL_CHANGE_NOT_OFFERED",
                        () -> payer.settle()
                                .subscriptions()
                                .changePlan()
                                .change(planned(Optional.empty(), Optional.of(PeriodLength.parse("P1M")))));
    }

    void anchoredOn(Anchor anchor) {
        payer.does(
                Deed.ANCHOR_MOVED,
                () -> payer.settle()
                        .subscriptions()
                        .moveAnchor()
                        .move(new MoveAnchor.Command(payer.portal(), payer.id(), id, anchor, Optional.empty())));
    }

    void cancelled(String reason, String wish) {
        payer.does(Deed.CANCELLED, () -> cancel(Optional.empty(), reason, wish));
    }

    void cancelledTo(LocalDate end, String reason) {
        payer.does(Deed.CANCELLED, () -> cancel(Optional.of(end), reason, ""));
    }

    void cancelledWithoutReason() {
        payer.tally().refusing("REASON_REQUIRED", () -> cancel(Optional.empty(), "", ""));
    }

    private Done cancel(Optional<LocalDate> end, String reason, String wish) {
        return payer.settle()
                .subscriptions()
                .cancel()
                .cancel(new CancelSubscription.Command(payer.portal(), payer.id(), id, end, reason, wish));
    }

    void connected() {
        happened(Deed.CONNECTED, ServiceEvent.CONNECTED, Optional.empty());
    }

    void continues(int group) {
        happened(Deed.CONTINUES, ServiceEvent.CONTINUES, Optional.of(group));
    }

    void declines() {
        happened(Deed.DECLINES, ServiceEvent.DECLINES, Optional.empty());
    }

    void reported(int count) {
        counted(Deed.REPORTED, CountSource.REPORTED, count);
    }

    void provisioned(int count) {
        counted(Deed.PROVISIONED, CountSource.PROVISIONED, count);
    }

    /** Those who have its seats. */
    Holders holders() {
        return new Holders(payer, id);
    }

    /** What is given back of what it cost. */
    GivenBack givenBack() {
        return new GivenBack(payer, id);
    }

    private SeatOrder more(int seats) {
        return new SeatOrder(id, SeatOrder.Reading.BY, seats, Optional.empty());
    }

    private void change(Deed deed, SeatOrder order, Optional<LocalDate> effective) {
        payer.does(deed, () -> payer.settle().subscriptions().changeSeats().change(order(List.of(order), effective)));
    }

    private void refused(String code, SeatOrder order) {
        payer.tally()
                .refusing(
                        code,
                        () -> payer.settle()
                                .subscriptions()
                                .changeSeats()
                                .change(order(List.of(order), Optional.empty())));
    }

    private ChangeSeats.Command order(List<SeatOrder> orders, Optional<LocalDate> effective) {
        return new ChangeSeats.Command(payer.portal(), payer.id(), orders, effective);
    }

    private Done commit(ChangeSeats.Quoted quote) {
        return payer.settle()
                .subscriptions()
                .changeSeats()
                .commit(payer.portal(), payer.id(), quote.id())
                .done();
    }

    private void plan(Deed deed, Optional<String> sku, Optional<PeriodLength> every) {
        payer.does(deed, () -> payer.settle().subscriptions().changePlan().change(planned(sku, every)));
    }

    private ChangePlan.Command planned(Optional<String> sku, Optional<PeriodLength> every) {
        return new ChangePlan.Command(
                payer.portal(), payer.id(), id, sku, every, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void happened(Deed deed, ServiceEvent event, Optional<Integer> group) {
        payer.does(
                deed,
                () -> payer.settle()
                        .subscriptions()
                        .recordEvent()
                        .happened(
                                new RecordEvent.Event(payer.staff(), payer.id(), id, event, Optional.empty(), group)));
    }

    private void counted(Deed deed, CountSource source, int count) {
        payer.does(
                deed,
                () -> payer.settle()
                        .subscriptions()
                        .recordEvent()
                        .counted(
                                new RecordEvent.Count(payer.staff(), payer.id(), id, source, count, Optional.empty())));
    }
}
