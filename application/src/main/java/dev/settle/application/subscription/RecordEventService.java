package dev.settle.application.subscription;

import static dev.settle.domain.calendar.Days.earlier;
import static dev.settle.domain.calendar.Days.later;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.domain.Conflict;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.subscription.AnchorRule;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.SeatsChanged;
import dev.settle.domain.subscription.SubscriptionFacts.ServiceEventHappened;
import dev.settle.domain.subscription.TrialParameters;
import dev.settle.domain.subscription.TrialParameters.ConversionPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class RecordEventService implements RecordEvent {
    private final Bookkeeping bookkeeping;

    RecordEventService(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    @Override
    public Done happened(Event event) {
        return bookkeeping.change(event.origin(), event.account(), desk -> decide(desk, event));
    }

    @Override
    public Done counted(Count count) {
        return bookkeeping.change(count.origin(), count.account(), desk -> {
            Subscription subscription = desk.book().subscription(count.subscription());
            LocalDate effective = count.effective().orElse(desk.today());
            if (count.count() < 0
                    || count.source() == CountSource.PURCHASED
                    || count.source() == CountSource.ASSIGNED) {
                throw new InvalidInput(
                        "COUNT",
                        "%d %s seats cannot be reported".formatted(count.count(), count.source()),
                        "count",
                        Integer.toString(count.count()),
                        "Report a count of zero or more that is REPORTED or PROVISIONED.");
            }
            desk.checkServed(subscription, effective);
            return List.of(new SeatsChanged(subscription.id(), count.source(), true, count.count(), effective, false));
        });
    }

    private static List<Fact> decide(Desk desk, Event event) {
        Subscription subscription = desk.book().subscription(event.subscription());
        LocalDate day = event.effective().orElse(desk.today());
        if (subscription.events().containsKey(event.event())) {
            throw new Conflict(
                    "EVENT_RECORDED",
                    "That %s is %s is recorded already".formatted(subscription.id(), event.event()),
                    "event",
                    event.event().name(),
                    "It happens once.");
        }
        checkAsked(desk, subscription, event.event(), day);
        checkHappened(desk, subscription, event.event(), day);
        boolean groupNeeded = event.event() == ServiceEvent.CONTINUES
                && desk.policy(subscription, day)
                        .get(TrialParameters.CONVERSION_REQUIRES)
                        .contains(ConversionPart.GROUP);
        if (groupNeeded && event.group().isEmpty()) {
            throw new RuleViolation(
                    "GROUP_REQUIRED",
                    "Who continues names an invoicing group",
                    "group",
                    "",
                    "Name one of " + desk.policy().get(CycleParameters.GROUPS) + ".");
        }
        return List.of(
                new ServiceEventHappened(subscription.id(), event.event(), day, cycle(desk, subscription, event, day)));
    }

    /** Who answers is still served that day. */
    private static void checkAsked(Desk desk, Subscription subscription, ServiceEvent event, LocalDate day) {
        if (event != ServiceEvent.CONTINUES && event != ServiceEvent.DECLINES) {
            return;
        }
        if (!desk.awaitsAnswer(subscription)) {
            throw new RuleViolation(
                    "EVENT_WITHOUT_TRIAL",
                    "%s is no trial whose user is asked to stay or to leave".formatted(subscription.id()),
                    "event",
                    event.name(),
                    event == ServiceEvent.DECLINES
                            ? "Cancel it, and it ends."
                            : "Do nothing, and it goes on; its anchor can be moved.");
        }
        desk.checkServed(subscription, day);
    }

    /** It is told once, so a slip of the pen would stay; a service may be paid and set up before its first day. */
    private static void checkHappened(Desk desk, Subscription subscription, ServiceEvent event, LocalDate day) {
        LocalDate first = earlier(subscription.start(), subscription.opened().recorded());
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new InvalidInput(
                    "EVENT_DAY",
                    "%s cannot have happened to %s on %s".formatted(event, subscription.id(), day),
                    "effective",
                    day.toString(),
                    "Name the day it happened, from %s to %s.".formatted(first, desk.today()));
        }
    }

    /** Who is connected is put in a group: the one that is named, else the one whose day comes next (R002-09). */
    private static Optional<BillingCycle> cycle(Desk desk, Subscription subscription, Event event, LocalDate day) {
        boolean inGroups =
                desk.policy(subscription, day).get(CycleParameters.ANCHOR).equals(AnchorRule.GROUP);
        boolean assigned = event.event() == ServiceEvent.CONNECTED && inGroups && isInNone(desk, subscription);
        Optional<Integer> group =
                event.group().or(() -> assigned ? Optional.of(Anchors.groupAfter(desk, day)) : Optional.empty());
        return group.map(number ->
                Anchors.group(desk, number).cycle(subscription.planOn(day).every(), subscription.start()));
    }

    /** Nobody named a group or another anchor, and no day is billed yet by the one it has meanwhile. */
    private static boolean isInNone(Desk desk, Subscription subscription) {
        boolean billed = desk.trialClock(subscription)
                .billedFromKnownOn(desk.today())
                .map(from -> later(from, subscription.paidFrom()))
                .filter(from -> !from.isAfter(desk.today()))
                .isPresent();
        return !billed && !Anchors.isNamed(desk, subscription);
    }
}
