package dev.settle.domain.billing;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One account's story, told day by day to the billing function alone. Days are written {@code 2025-03-01}; the subscription
 * is s1.
 */
final class Story extends Life<Story> {
    /** @param policy parameter values as packs write them; the others are the kernel's */
    Story(Map<String, String> policy) {
        this(new RandomPolicy(Map.of(RandomPolicy.ALWAYS, policy)));
    }

    Story(RandomPolicy policy) {
        super(policy);
    }

    @Override
    Story self() {
        return this;
    }

    static Story under(String... policy) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < policy.length; i += 2) {
            values.put(policy[i], policy[i + 1]);
        }
        return new Story(values);
    }

    /** Subscribes on a day, from that day on, with billing on the first of the month. */
    Story subscribe(String on, Plan plan, int seats) {
        return subscribe(on, on, plan, seats, new Anchor.DayOfMonth(1), false);
    }

    Story subscribe(String on, String start, Plan plan, int seats, Anchor anchor, boolean trial) {
        return subscribe("s1", day(on), day(start), plan, seats, anchor, trial);
    }

    Story seatsTo(String on, String effective, int seats) {
        return seats("s1", day(on), day(effective), true, seats, false);
    }

    Story seatsBy(String on, String effective, int more) {
        return seats("s1", day(on), day(effective), false, more, false);
    }

    Story cancel(String on, String effective) {
        return cancel("s1", day(on), day(effective));
    }

    /** Changes the plan; a plan of another length brings its own cycle, from the day it takes over. */
    Story plan(String on, String effective, Plan plan, boolean prorated) {
        return plan("s1", day(on), day(effective), plan, prorated, Optional.empty());
    }

    Story anchor(String on, String effective, Anchor anchor) {
        return anchor("s1", day(on), day(effective), anchor);
    }

    Story happens(String on, ServiceEvent event) {
        return happens(on, event, Optional.empty());
    }

    Story happens(String on, ServiceEvent event, Optional<Integer> group) {
        return record(
                day(on),
                new SubscriptionFacts.ServiceEventHappened(
                        "s1",
                        event,
                        day(on),
                        group.map(number -> new Anchor.Group(number).cycle(PeriodLength.parse("P1M"), day(on)))));
    }

    /** Gives back an amount of what covers a day. */
    Story credit(String on, String covering, String amount) {
        return credit("s1", day(on), day(covering), Money.parse(amount, Plans.EUR));
    }

    /** Gives back an amount of a line such as {@code N1/1}. */
    Story creditLine(String on, String line, String amount) {
        return creditLine(day(on), LineRef.parse(line), Money.parse(amount, Plans.EUR));
    }

    Story charge(String on, String id, String amount) {
        return charge(day(on), id, Money.parse(amount, Plans.EUR));
    }

    /** Bills everything that is due up to a day. */
    Story run(String cut) {
        return run(day(cut));
    }

    /** Each document as {@code DATE KIND TOTAL: QUANTITY FROM TO AMOUNT …}. */
    List<String> printed() {
        return issued().stream().map(Story::print).toList();
    }

    static String print(Draft draft) {
        StringBuilder text = new StringBuilder(
                draft.date() + " " + draft.kind().word() + " " + draft.total().toPlain() + ":");
        draft.lines()
                .forEach(line -> text.append(" ")
                        .append(line.quantity())
                        .append(line.period()
                                .map(p -> " " + p.from() + " " + p.to())
                                .orElse(""))
                        .append(" ")
                        .append(line.amount().toPlain()));
        return text.toString();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
