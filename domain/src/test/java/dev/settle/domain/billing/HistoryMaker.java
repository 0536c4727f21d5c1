package dev.settle.domain.billing;

import dev.settle.domain.Problem;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes up a policy and a history. */
final class HistoryMaker {
    private static final int MOVES = 12;

    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> LENGTHS = List.of("P1M", "P1M", "P1M", "P3M", "P1Y", "P2W", "P10D");

    private final RandomGenerator random;
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final Map<String, LocalDate> starts = new LinkedHashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final List<RandomHistory.Move> moves = new ArrayList<>();
    private RandomPolicy policy = new RandomPolicy(new TreeMap<>());
    private String id = "s1";
    private Optional<CountSource> only = Optional.empty();
    private LocalDate today = LocalDate.of(2024, 1, 1);
    private LocalDate last = today;
    private boolean yearly;
    private boolean credits;
    private boolean backDates = true;
    private int least;

    HistoryMaker(RandomGenerator random) {
        this.random = random;
        this.today = today.plusDays(random.nextInt(420));
    }

    HistoryMaker withCredits() {
        credits = true;
        fixed.put("net.negative", random.nextInt(3) == 0 ? "FORFEIT" : "ACCOUNT_CREDIT");
        return this;
    }

    HistoryMaker inTime() {
        backDates = false;
        fixed.put("settlement.onChange", "NEXT_INVOICE");
        fixed.put("proration.midPeriodAdd", random.nextBoolean() ? "FREE_UNTIL_ANCHOR" : "FULL_ON_NEXT_INVOICE");
        return this;
    }

    HistoryMaker manySeats() {
        least = 30;
        fixed.put("billing.population", "ALL_OWING");
        return this;
    }

    RandomHistory history() {
        begin();
        moveOn(random.nextInt(8));
        return done(moves);
    }

    RandomHistory.Reordered reordered() {
        begin();
        moveOn(random.nextInt(4));
        List<RandomHistory.Move> before = List.copyOf(moves);
        moves.clear();
        today = today.plusDays(random.nextInt(30));
        LocalDate effective = effective();
        only = Optional.of(source(effective));
        List<RandomHistory.Move> some = new ArrayList<>();
        List<RandomHistory.Move> others = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int more = random.nextInt(1, 4) * (random.nextBoolean() ? 1 : -1);
            some.add(seats(false, more, effective));
            others.add(seats(false, 1, effective));
            others.add(seats(false, more - 1, effective));
        }
        if (!cancelled.contains(id) && random.nextInt(3) == 0) {
            moveTo(plan(), effective);
            some.add(moves.get(0));
            others.add(moves.get(0));
        }
        int pair = random.nextInt(3);
        others.add(seats(false, pair, effective));
        others.add(seats(false, -pair, effective));
        Collections.shuffle(others, new Random(random.nextLong()));
        only = Optional.empty();
        moves.clear();
        moveOn(random.nextInt(3));
        return new RandomHistory.Reordered(done(joined(before, some, moves)), done(joined(before, others, moves)));
    }

    private void begin() {
        policy = RandomPolicy.any(random, fixed, today.plusDays(random.nextInt(200)));
        accept();
        subscribe("s1");
        if (random.nextInt(4) == 0) {
            subscribe("s2");
        }
        id = "s1";
    }

    /** Discounts are agreed before anything is sold under them. */
    private void accept() {
        List<Discount> discounts = new ArrayList<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            discounts.add(new Discount("D" + i, Fraction.of(random.nextInt(401), 4)));
        }
        if (!discounts.isEmpty()) {
            LocalDate on = today;
            String agreement = random.nextBoolean() ? "default" : "other";
            moves.add(new RandomHistory.Move(
                    on, agreement + " agrees on " + discounts, story -> story.accept(on, agreement, discounts)));
        }
    }

    private void subscribe(String named) {
        id = named;
        LocalDate start = today.plusDays(random.nextInt(4) > 0 ? 0 : random.nextInt(100) - (backDates ? 50 : 0));
        starts.put(id, start);
        Plan plan = plan();
        int seats = least + random.nextInt(5);
        Anchor anchor = anchor(start);
        Optional<LocalDate> until =
                random.nextInt(8) == 0 ? Optional.of(start.plusDays(1 + random.nextInt(200))) : Optional.empty();
        boolean trial = random.nextInt(4) == 0;
        LocalDate on = today;
        add(
                id + (trial ? " tries" : " subscribes") + " from " + start
                        + until.map(day -> " until " + day).orElse("") + " to " + seats + " x " + plan.sku() + " at "
                        + anchor,
                start,
                story -> story.subscribe(named, on, start, until, plan, seats, anchor, trial));
        if (least > 0) {
            only = Optional.of(CountSource.ASSIGNED);
            moves.add(seats(true, least, start));
            only = Optional.empty();
        }
    }

    private void moveOn(int count) {
        for (int i = 0; i < count; i++) {
            today = today.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(45));
            move();
        }
    }

    private RandomHistory done(List<RandomHistory.Move> all) {
        return new RandomHistory(policy, List.copyOf(all), last.plusMonths(yearly ? 13 : 7));
    }

    private void move() {
        id = starts.size() > 1 && random.nextBoolean() ? "s2" : "s1";
        String named = id;
        LocalDate on = today;
        LocalDate effective = effective();
        int kind = random.nextInt(MOVES);
        if (credits && random.nextInt(4) == 0) {
            credit();
        } else if (kind < 6) {
            boolean to = random.nextBoolean();
            int value = to ? least + random.nextInt(6) : 1 + random.nextInt(3) * (random.nextBoolean() ? 1 : -1);
            moves.add(seats(to, value, effective));
        } else if (cancelled.contains(id)) {
            return;
        } else if (kind == 6) {
            if (!backDates || random.nextInt(3) > 0) {
                cancelled.add(id);
            }
            add("cancels from " + effective, effective, story -> story.cancel(named, on, effective));
        } else if (kind == 7) {
            moveTo(plan(), effective);
        } else if (kind > 9) {
            happens();
        } else {
            Anchor anchor = anchor(effective);
            add(
                    "anchor " + anchor + " from " + effective,
                    effective,
                    story -> story.anchor(named, on, effective, anchor));
        }
    }

    private void happens() {
        String named = id;
        LocalDate on = today;
        if (!on.isBefore(starts.get(id))) {
            ServiceEvent event = ServiceEvent.values()[random.nextInt(ServiceEvent.values().length)];
            LocalDate before = random.nextInt(3) == 0 ? effective() : on;
            LocalDate day = before.isAfter(on) ? on : before;
            add("is " + event + " from " + day, day, story -> story.happens(named, on, day, event));
        }
    }

    private RandomHistory.Move seats(boolean to, int value, LocalDate effective) {
        LocalDate on = today;
        String named = id;
        CountSource source = source(effective);
        boolean supersedes = to && random.nextInt(4) == 0;
        later(effective);
        return new RandomHistory.Move(
                on,
                "%s %s seats %s %d from %s%s"
                        .formatted(id, source, to ? "to" : "by", value, effective, supersedes ? " only" : ""),
                story -> story.seats(named, source, on, effective, to, value, supersedes));
    }

    /** Mostly the one that is billed. */
    private CountSource source(LocalDate day) {
        if (only.isPresent()) {
            return only.get();
        }
        return random.nextInt(5) == 0
                ? CountSource.values()[random.nextInt(4)]
                : CountSource.valueOf(policy.on(day, "billing.quantitySource"));
    }

    private void moveTo(Plan plan, LocalDate effective) {
        String named = id;
        LocalDate on = today;
        Optional<BillingCycle> cycle =
                random.nextBoolean() ? Optional.empty() : Optional.of(anchor(on).cycle(plan.every(), effective));
        boolean daily = policy.on(effective, "proration.onPlanChange").equals("DAILY");
        String with = cycle.map(own -> " with " + own).orElse("");
        add(
                "moves to " + plan.sku() + " from " + effective + with,
                effective,
                story -> story.plan(named, on, effective, plan, daily, cycle));
    }

    private void credit() {
        String named = id;
        LocalDate on = today;
        LocalDate covering = today.minusDays(random.nextInt(40));
        Money amount = Money.of(random.nextInt(5) == 0 ? USD : Story.EUR, 1 + random.nextInt(1000));
        add("credits " + amount + " for " + covering, on, story -> {
            try {
                story.credit(named, on, covering, amount);
            } catch (Problem refused) {
                return;
            }
        });
    }

    private LocalDate effective() {
        LocalDate day = switch (random.nextInt(6)) {
            case 0 -> today.plusDays(random.nextInt(50));
            case 1 -> today.minusDays(backDates ? random.nextInt(60) : 0);
            default -> today;
        };
        LocalDate start = starts.get(id);
        return day.isBefore(start) ? start : day;
    }

    private Plan plan() {
        String every = LENGTHS.get(random.nextInt(LENGTHS.size()));
        yearly |= every.equals("P1Y");
        String price = List.of("10.00", "8.50", "19.99", "0.07", "100.00").get(random.nextInt(5));
        Currency currency = random.nextInt(5) == 0 ? USD : Story.EUR;
        return random.nextInt(12) == 0
                ? Story.freePlan("FREE")
                : Story.plan(every + " " + price + currency, every, price, currency, fee(currency));
    }

    private Optional<Money> fee(Currency currency) {
        return random.nextInt(4) == 0 ? Optional.of(Money.of(currency, 500)) : Optional.empty();
    }

    private Anchor anchor(LocalDate day) {
        return switch (random.nextInt(3)) {
            case 0 -> new Anchor.Anniversary();
            case 1 -> new Anchor.OnDate(day.plusDays(random.nextInt(20)));
            default -> new Anchor.DayOfMonth(1 + random.nextInt(31));
        };
    }

    private void add(String what, LocalDate effective, Consumer<Story> act) {
        moves.add(new RandomHistory.Move(today, what.startsWith(id) ? what : id + " " + what, act));
        later(effective);
    }

    private void later(LocalDate effective) {
        last = last.isAfter(today) ? last : today;
        last = last.isAfter(effective) ? last : effective;
    }

    private static List<RandomHistory.Move> joined(
            List<RandomHistory.Move> before, List<RandomHistory.Move> then, List<RandomHistory.Move> after) {
        return Stream.of(before, then, after).flatMap(List::stream).toList();
    }
}
