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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What somebody does with subscriptions, day by day. */
final class RandomMoves {
    private static final int MOVES = 13;
    private static final Set<String> CREDIT_REFUSED = Set.of("NOTHING_COVERED", "CREDIT_EXCEEDS_LINE", "LINE_UNKNOWN");

    private final RandomGenerator random;
    private final RandomPlans plans;
    private final Map<String, LocalDate> starts = new LinkedHashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final List<RandomHistory.Move> taken = new ArrayList<>();
    private RandomPolicy policy = new RandomPolicy(Map.of());
    private String id = "s1";
    private Optional<CountSource> only = Optional.empty();
    private LocalDate today;
    private LocalDate last;
    private boolean credits;
    private boolean backDates = true;
    private int least;

    RandomMoves(RandomGenerator random, RandomPlans plans, LocalDate today) {
        this.random = random;
        this.plans = plans;
        this.today = today;
        this.last = today;
    }

    void giveCredits() {
        credits = true;
    }

    void neverBackDate() {
        backDates = false;
    }

    void seatsFrom(int seats) {
        least = seats;
    }

    void under(RandomPolicy some) {
        policy = some;
    }

    int least() {
        return least;
    }

    boolean backDates() {
        return backDates;
    }

    LocalDate today() {
        return today;
    }

    void pass(int days) {
        today = today.plusDays(days);
    }

    /** The last day anything happens or takes effect. */
    LocalDate last() {
        return last;
    }

    /** From now on about this one. */
    void turnTo(String subscription) {
        id = subscription;
    }

    void starts(String subscription, LocalDate day) {
        id = subscription;
        starts.put(subscription, day);
    }

    boolean isCancelled() {
        return cancelled.contains(id);
    }

    /** Seats of one count only, or of any again. */
    void only(Optional<CountSource> count) {
        only = count;
    }

    /** The moves since this was asked before. */
    List<RandomHistory.Move> take() {
        List<RandomHistory.Move> moves = List.copyOf(taken);
        taken.clear();
        return moves;
    }

    void take(RandomHistory.Move move) {
        taken.add(move);
    }

    void moveOn(int count) {
        for (int i = 0; i < count; i++) {
            today = today.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(45));
            move();
        }
    }

    private void move() {
        id = starts.size() > 1 && random.nextBoolean() ? "s2" : "s1";
        String named = id;
        LocalDate on = today;
        LocalDate effective = effective();
        int kind = random.nextInt(MOVES);
        if (credits && random.nextInt(6) == 0) {
            owe();
        } else if (credits && random.nextInt(4) == 0) {
            if (random.nextBoolean()) {
                credit();
            } else {
                creditLine();
            }
        } else if (kind < 6) {
            boolean to = random.nextBoolean();
            int value = to ? least + random.nextInt(6) : 1 + random.nextInt(3) * (random.nextBoolean() ? 1 : -1);
            taken.add(seats(to, value, effective));
        } else if (kind == 12) {
            agree();
        } else if (cancelled.contains(id)) {
            return;
        } else if (kind == 6) {
            if (!backDates || random.nextInt(3) > 0) {
                cancelled.add(id);
            }
            add("cancels from " + effective, effective, story -> story.cancel(named, on, effective));
        } else if (kind == 7) {
            moveTo(plans.plan(), effective);
        } else if (kind > 9) {
            happens();
        } else {
            Anchor anchor = plans.anchor(effective);
            add(
                    "anchor " + anchor + " from " + effective,
                    effective,
                    story -> story.anchor(named, on, effective, anchor));
        }
    }

    /**
     * Something more is agreed, which counts for what is sold already where policy says so.
     */
    private void agree() {
        LocalDate on = today;
        String agreement = "more" + taken.size();
        List<Discount> discounts = List.of(new Discount("MORE", Fraction.of(random.nextInt(201), 2)));
        taken.add(new RandomHistory.Move(
                on, agreement + " agrees on " + discounts, story -> story.accept(on, agreement, discounts)));
    }

    private void happens() {
        String named = id;
        LocalDate on = today;
        if (!on.isBefore(starts.get(id))) {
            ServiceEvent event = ServiceEvent.values()[random.nextInt(ServiceEvent.values().length)];
            LocalDate day = random.nextInt(3) == 0 ? effective() : on;
            Optional<Anchor> group = event == ServiceEvent.CONNECTED && random.nextBoolean()
                    ? Optional.of(new Anchor.DayOfMonth(1 + random.nextInt(31)))
                    : Optional.empty();
            String with = group.map(anchor -> " in the group of " + anchor).orElse("");
            add("is " + event + " from " + day + with, day, story -> story.happens(named, on, day, event, group));
        }
    }

    RandomHistory.Move seats(boolean to, int value, LocalDate effective) {
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
    CountSource source(LocalDate day) {
        if (only.isPresent()) {
            return only.get();
        }
        return random.nextInt(5) == 0
                ? CountSource.values()[random.nextInt(4)]
                : CountSource.valueOf(policy.on(day, "billing.quantitySource", day));
    }

    void moveTo(Plan plan, LocalDate effective) {
        String named = id;
        LocalDate on = today;
        Optional<BillingCycle> cycle = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(plans.anchor(on).cycle(plan.every(), effective));
        boolean daily = policy.on(effective, "proration.onPlanChange", today).equals("DAILY");
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
        Money amount = Money.of(random.nextInt(5) == 0 ? RandomPlans.USD : Plans.EUR, 1 + random.nextInt(1000));
        add(
                "credits " + amount + " for " + covering,
                on,
                story -> unlessRefused(() -> story.credit(named, on, covering, amount)));
    }

    /** On some line of some document there is by then. */
    private void creditLine() {
        LocalDate on = today;
        int document = random.nextInt(1000);
        int line = random.nextInt(1000);
        long minor = 1 + random.nextInt(1000);
        add("credits %d on line %d of document %d".formatted(minor, line, document), on, story -> {
            List<Draft> issued = story.issued();
            if (!issued.isEmpty()) {
                int number = document % issued.size();
                Draft draft = issued.get(number);
                LineRef ref =
                        new LineRef("N" + (number + 1), 1 + line % draft.lines().size());
                Money amount = Money.of(draft.total().currency(), minor);
                unlessRefused(() -> story.creditLine(on, ref, amount));
            }
        });
    }

    private static void unlessRefused(Runnable credit) {
        try {
            credit.run();
        } catch (Problem refused) {
            if (!CREDIT_REFUSED.contains(refused.code())) {
                throw refused;
            }
        }
    }

    private void owe() {
        LocalDate on = today;
        String charge = "c" + taken.size();
        Money amount = Money.of(random.nextInt(5) == 0 ? RandomPlans.USD : Plans.EUR, 1 + random.nextInt(1000));
        taken.add(new RandomHistory.Move(on, "owes " + amount, story -> story.owe(on, charge, amount)));
    }

    LocalDate effective() {
        LocalDate day = switch (random.nextInt(6)) {
            case 0 -> today.plusDays(random.nextInt(50));
            case 1 -> today.minusDays(backDates ? random.nextInt(60) : 0);
            default -> today;
        };
        LocalDate start = starts.get(id);
        return day.isBefore(start) ? start : day;
    }

    void add(String what, LocalDate effective, Consumer<Story> act) {
        taken.add(new RandomHistory.Move(today, what.startsWith(id) ? what : id + " " + what, act));
        later(effective);
    }

    private void later(LocalDate effective) {
        last = last.isAfter(today) ? last : today;
        last = last.isAfter(effective) ? last : effective;
    }
}
