package dev.settle.domain.billing;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.subscription.CountSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes up a policy and a history. */
final class HistoryMaker {
    private final RandomGenerator random;
    private final RandomPlans plans;
    private final RandomMoves moves;
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private RandomPolicy policy = new RandomPolicy(Map.of());

    HistoryMaker(RandomGenerator random) {
        this.random = random;
        this.plans = new RandomPlans(random);
        this.moves = new RandomMoves(random, plans, LocalDate.of(2024, 1, 1).plusDays(random.nextInt(420)));
    }

    HistoryMaker withCredits() {
        moves.giveCredits();
        return this;
    }

    HistoryMaker inTime() {
        moves.neverBackDate();
        waitForTheNextInvoice();
        return this;
    }

    private void waitForTheNextInvoice() {
        fixed.put("settlement.onChange", "NEXT_INVOICE");
        fixed.put("proration.midPeriodAdd", random.nextBoolean() ? "FREE_UNTIL_ANCHOR" : "FULL_ON_NEXT_INVOICE");
    }

    HistoryMaker manySeats() {
        moves.seatsFrom(30);
        switch (random.nextInt(3)) {
            case 0 -> waitForTheNextInvoice();
            case 1 -> settleAtOnce();
            default -> fixed.put("billing.population", "ALL_OWING");
        }
        return this;
    }

    private void settleAtOnce() {
        fixed.put("settlement.onChange", "INVOICE_NOW");
        fixed.put("proration.midPeriodAdd", random.nextBoolean() ? "FREE_UNTIL_ANCHOR" : "FULL_NOW");
    }

    /** As many moves as there are here make a long history. */
    RandomHistory longHistory() {
        begin();
        moves.moveOn(10 + random.nextInt(20));
        return done(moves.take());
    }

    RandomHistory history() {
        begin();
        moves.moveOn(random.nextInt(8));
        return done(moves.take());
    }

    RandomHistory.Reordered reordered() {
        begin();
        moves.moveOn(random.nextInt(4));
        List<RandomHistory.Move> before = moves.take();
        moves.pass(random.nextInt(30));
        LocalDate effective = moves.effective();
        moves.only(Optional.of(moves.source(effective)));
        List<RandomHistory.Move> some = new ArrayList<>();
        List<RandomHistory.Move> others = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int more = random.nextInt(1, 4) * (random.nextBoolean() ? 1 : -1);
            some.add(moves.seats(false, more, effective));
            others.add(moves.seats(false, 1, effective));
            others.add(moves.seats(false, more - 1, effective));
        }
        if (!moves.isCancelled() && random.nextInt(3) == 0) {
            moves.moveTo(plans.plan(), effective);
            RandomHistory.Move move = moves.take().get(0);
            some.add(move);
            others.add(move);
        }
        int pair = random.nextInt(3);
        others.add(moves.seats(false, pair, effective));
        others.add(moves.seats(false, -pair, effective));
        Collections.shuffle(others, new Random(random.nextLong()));
        moves.only(Optional.empty());
        moves.take();
        moves.moveOn(random.nextInt(3));
        List<RandomHistory.Move> after = moves.take();
        return new RandomHistory.Reordered(done(joined(before, some, after)), done(joined(before, others, after)));
    }

    private void begin() {
        policy = RandomPolicy.any(random, fixed, moves.today().plusDays(random.nextInt(200)));
        moves.under(policy);
        accept();
        subscribe("s1");
        if (random.nextInt(4) == 0) {
            subscribe("s2");
        }
        moves.turnTo("s1");
    }

    /** Discounts are agreed before anything is sold under them. */
    private void accept() {
        List<Discount> discounts = new ArrayList<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            discounts.add(new Discount("D" + i, Fraction.of(random.nextInt(401), 4)));
        }
        if (!discounts.isEmpty()) {
            LocalDate on = moves.today();
            String agreement = random.nextBoolean() ? "default" : "other";
            moves.take(new RandomHistory.Move(
                    on, agreement + " agrees on " + discounts, story -> story.accept(on, agreement, discounts)));
        }
    }

    private void subscribe(String named) {
        LocalDate on = moves.today();
        LocalDate start = on.plusDays(random.nextInt(4) > 0 ? 0 : random.nextInt(100) - (moves.backDates() ? 50 : 0));
        moves.starts(named, start);
        Plan plan = plans.plan();
        int seats = moves.least() + random.nextInt(5);
        Anchor anchor = plans.anchor(start);
        Optional<LocalDate> until =
                random.nextInt(8) == 0 ? Optional.of(start.plusDays(1 + random.nextInt(200))) : Optional.empty();
        boolean trial = random.nextInt(4) == 0;
        moves.add(
                named + (trial ? " tries" : " subscribes") + " from " + start
                        + until.map(day -> " until " + day).orElse("") + " to " + seats + " x " + plan.sku() + " at "
                        + anchor,
                start,
                story -> story.subscribe(named, on, start, until, plan, seats, anchor, trial));
        if (moves.least() > 0) {
            moves.only(Optional.of(CountSource.ASSIGNED));
            moves.take(moves.seats(true, moves.least(), start));
            moves.only(Optional.empty());
        }
    }

    /** A yearly trial ends on the anchor of its order, and waits from then for the one of a cycle that was moved. */
    private RandomHistory done(List<RandomHistory.Move> all) {
        return new RandomHistory(policy, List.copyOf(all), moves.last().plusMonths(plans.isEverYearly() ? 25 : 7));
    }

    private static List<RandomHistory.Move> joined(
            List<RandomHistory.Move> before, List<RandomHistory.Move> then, List<RandomHistory.Move> after) {
        return Stream.of(before, then, after).flatMap(List::stream).toList();
    }
}
