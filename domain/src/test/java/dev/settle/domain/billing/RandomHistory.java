package dev.settle.domain.billing;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A random valid policy and what somebody does with a subscription under it.
 *
 * @param moves in time order
 * @param end   by then a billing run has settled everything
 */
record RandomHistory(Map<String, String> policy, List<Move> moves, LocalDate end) {
    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> LENGTHS = List.of("P1M", "P1M", "P1M", "P3M", "P1Y", "P2W", "P10D");

    /** One thing that is done on a day. */
    record Move(LocalDate on, String what, Consumer<Story> act) {
        @Override
        public String toString() {
            return on + " " + what;
        }
    }

    /** Told with a billing run before each move, or with one at the end. */
    Story told(boolean timely) {
        Story story = new Story(policy);
        for (Move move : moves) {
            if (timely) {
                story.run(move.on());
            }
            move.act().accept(story);
        }
        return story.run(end);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n" + policy);
        moves.forEach(move -> text.append("\n").append(move));
        return text.append("\nuntil ").append(end).toString();
    }

    static RandomHistory any(RandomGenerator random) {
        return new Maker(random).history();
    }

    private static final class Maker {
        private final RandomGenerator random;
        private final Map<String, String> policy = new LinkedHashMap<>();
        private final List<Move> moves = new ArrayList<>();
        private LocalDate today = LocalDate.of(2024, 1, 1);
        private LocalDate last = today;
        private boolean cancelled;
        private boolean yearly;

        Maker(RandomGenerator random) {
            this.random = random;
            this.today = today.plusDays(random.nextInt(420));
        }

        RandomHistory history() {
            policy();
            LocalDate start = random.nextInt(4) > 0 ? today : today.plusDays(random.nextInt(100) - 50L);
            Plan plan = plan();
            int seats = random.nextInt(5);
            Anchor anchor = anchor(start);
            LocalDate on = today;
            add(
                    "subscribes from " + start + " to " + seats + " x " + plan.sku() + " at " + anchor,
                    start,
                    story -> story.subscribe("s1", on, start, plan, seats, anchor, false));
            LocalDate first = start;
            int count = random.nextInt(8);
            for (int i = 0; i < count; i++) {
                today = today.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(45));
                move(first);
            }
            return new RandomHistory(policy, moves, last.plusMonths(yearly ? 13 : 4));
        }

        private void policy() {
            choose("billing.mode", "ADVANCE", "ARREARS");
            choose(
                    "billing.quantityBasis",
                    "TIME_WEIGHTED",
                    "TIME_WEIGHTED",
                    "TIME_WEIGHTED",
                    "ANY_PRESENCE",
                    "HIGH_WATER",
                    "SNAPSHOT_START",
                    "SNAPSHOT_END");
            choose("proration.onAdd", "NONE", "DAILY");
            choose("proration.onRemove", "NONE", "DAILY");
            choose("proration.onCancel", "NONE", "DAILY");
            choose("proration.onPlanChange", "NONE", "DAILY");
            choose("proration.midPeriodAdd", "FREE_UNTIL_ANCHOR", "FULL_NOW", "FULL_ON_NEXT_INVOICE");
            choose("proration.changeDay", "UNUSED", "USED");
            choose("proration.denominator", "ACTUAL_DAYS_IN_PERIOD", "FIXED_30");
            choose("settlement.onChange", "NEXT_INVOICE", "INVOICE_NOW");
            choose("money.rounding", "HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN");
        }

        private void choose(String key, String... values) {
            policy.put(key, values[random.nextInt(values.length)]);
        }

        private void move(LocalDate start) {
            LocalDate on = today;
            LocalDate effective = effective(start);
            int kind = random.nextInt(10);
            if (kind < 6) {
                boolean to = random.nextBoolean();
                int value = to ? random.nextInt(6) : 1 + random.nextInt(3) * (random.nextBoolean() ? 1 : -1);
                boolean supersedes = random.nextInt(4) == 0;
                add(
                        (to ? "seats to " : "seats by ") + value + " from " + effective + (supersedes ? " only" : ""),
                        effective,
                        story -> story.seats("s1", on, effective, to, value, supersedes));
            } else if (cancelled) {
                return;
            } else if (kind == 6) {
                cancelled = random.nextInt(3) > 0;
                add("cancels from " + effective, effective, story -> story.cancel("s1", on, effective));
            } else if (kind == 7) {
                moveTo(plan(), effective);
            } else {
                Anchor anchor = anchor(effective);
                add(
                        "anchor " + anchor + " from " + effective,
                        effective,
                        story -> story.anchor("s1", on, effective, anchor));
            }
        }

        private void moveTo(Plan plan, LocalDate effective) {
            LocalDate on = today;
            Optional<BillingCycle> cycle = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(anchor(on).cycle(plan.every(), effective));
            boolean daily = policy.get("proration.onPlanChange").equals("DAILY");
            String with = cycle.map(own -> " with " + own).orElse("");
            add(
                    "moves to " + plan.sku() + " from " + effective + with,
                    effective,
                    story -> story.plan("s1", on, effective, plan, daily, cycle));
        }

        private LocalDate effective(LocalDate start) {
            LocalDate day = switch (random.nextInt(6)) {
                case 0 -> today.plusDays(random.nextInt(50));
                case 1 -> today.minusDays(random.nextInt(60));
                default -> today;
            };
            return day.isBefore(start) ? start : day;
        }

        private Plan plan() {
            String every = LENGTHS.get(random.nextInt(LENGTHS.size()));
            yearly |= every.equals("P1Y");
            String price = List.of("10.00", "8.50", "19.99", "0.07", "100.00").get(random.nextInt(5));
            Currency currency = random.nextInt(5) == 0 ? USD : Story.EUR;
            return random.nextInt(12) == 0
                    ? Story.freePlan("FREE")
                    : Story.plan(every + " " + price + currency, every, price, currency, Optional.empty());
        }

        private Anchor anchor(LocalDate day) {
            return switch (random.nextInt(3)) {
                case 0 -> new Anchor.Anniversary();
                case 1 -> new Anchor.OnDate(day.plusDays(random.nextInt(20)));
                default -> new Anchor.DayOfMonth(1 + random.nextInt(31));
            };
        }

        private void add(String what, LocalDate effective, Consumer<Story> act) {
            moves.add(new Move(today, what, act));
            last = last.isAfter(today) ? last : today;
            last = last.isAfter(effective) ? last : effective;
        }
    }
}
