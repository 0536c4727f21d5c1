package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Periods.Length;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which plan took over on which day, as far as some facts about a subscription tell. One that is not chosen by the day waits
 * until the period has ended that it was chosen in, unless that costs nothing. Of several for one day the one counts that was
 * told last.
 */
final class Takeovers {
    /** A plan takes over, which a fact brought. */
    private record Takeover(LocalDate day, Fact plan) {}

    /** So many are kept at the most while each cycle adds some. */
    private static final int MANY = 60;

    /** So many cycles, the last that were told, are held against when they can have taken over; what is due does not hang on older ones. */
    private static final int LAST = 6;

    private final History known;
    private final Map<Long, LocalDate> moved;
    private final Fact opened;
    private final Cycles cycles;
    private final List<Takeover> taken = new ArrayList<>();

    /** @param moved from when cycles rule that rule from another day than they were asked for, by their entries */
    private Takeovers(History known, Map<Long, LocalDate> moved) {
        this.known = known;
        this.moved = moved;
        this.opened = known.opened();
        this.cycles = new Cycles(opened.effective());
        known.where(Takeovers::movesCycle).facts().forEach(this::move);
        taken.add(new Takeover(opened.effective(), opened));
        fit(opened, opened.effective());
        known.where(fact -> fact.is("PlanChanged")).facts().stream()
                .sorted(Comparator.comparing(Fact::effective).thenComparing(Fact::seq))
                .forEach(this::take);
    }

    /**
     * What it may have been: where a cycle was to take over within time that was billed already, it does so when that has
     * ended, and plans that wait for a period to end may wait for that.
     */
    static List<Takeovers> possible(History known) {
        List<Takeovers> possible = List.of(new Takeovers(known, Map.of()));
        if (known.facts().stream().noneMatch(Takeovers::mayWait)) {
            return possible;
        }
        List<Fact> cycles = known.where(Takeovers::movesCycle).facts();
        for (Fact fact : cycles.subList(Math.max(0, cycles.size() - LAST), cycles.size())) {
            List<Takeovers> more = possible.stream()
                    .flatMap(one -> Stream.concat(
                            Stream.of(one), one.bridges(fact).stream().map(day -> one.with(fact, day))))
                    .toList();
            possible = more.size() > MANY ? unlike(more).stream().limit(MANY).toList() : more;
        }
        return unlike(possible);
    }

    /** Those that differ in when plans take over. */
    private static List<Takeovers> unlike(List<Takeovers> some) {
        Map<List<String>, Takeovers> unlike = new LinkedHashMap<>();
        some.forEach(one -> unlike.putIfAbsent(one.orders(), one));
        return List.copyOf(unlike.values());
    }

    History known() {
        return known;
    }

    /** The same as other facts tell. */
    Takeovers by(History others) {
        return new Takeovers(others, moved);
    }

    /** What brought the plan of a day. */
    Fact on(LocalDate day) {
        Fact plan = opened;
        for (Takeover one : taken) {
            plan = one.day().isAfter(day) ? plan : one.plan();
        }
        return plan;
    }

    /** The days on which one plan takes over from another. */
    Stream<LocalDate> days() {
        return taken.stream().skip(1).map(Takeover::day);
    }

    /** The first day on a plan that costs something; the first day of all, if there is none. */
    LocalDate paidFrom() {
        return paid().map(Takeover::day).orElse(opened.effective());
    }

    /** The change of plan that ended free time. */
    Optional<Fact> madePaid() {
        return paid().map(Takeover::plan).filter(fact -> fact.is("PlanChanged"));
    }

    private Optional<Takeover> paid() {
        return taken.stream().filter(one -> History.isPaid(one.plan())).findFirst();
    }

    /** In which order plans take over, and did for those who chose them. */
    private List<String> orders() {
        return Stream.concat(
                        known.where(fact -> fact.is("PlanChanged")).facts().stream()
                                .map(plan -> by(known.before(plan.seq()))),
                        Stream.of(this))
                .flatMap(view -> view.taken.stream())
                .map(one -> one.day() + " " + one.plan().seq())
                .toList();
    }

    private Takeovers with(Fact cycle, LocalDate from) {
        Map<Long, LocalDate> more = new HashMap<>(moved);
        more.put(cycle.seq(), from);
        return new Takeovers(known, more);
    }

    /** Where time can have ended that was billed before: by what was known when a cycle was asked for, or by what was told since. */
    private Set<LocalDate> bridges(Fact cycle) {
        Set<LocalDate> days = new LinkedHashSet<>();
        if (cycle.seq() != opened.seq()) {
            cycle.what().find("from").ifPresent(from -> days.add(from.day()));
            for (History others : List.of(known.before(cycle.seq()), known.where(fact -> fact.seq() != cycle.seq()))) {
                Cycles then = by(others).cycles;
                for (LocalDate day : List.of(cycle.effective(), cycle.day())) {
                    days.add(then.boundaryFrom(day));
                    days.add(then.boundaryFrom(day.plusDays(1)));
                }
            }
            days.remove(cycle.effective());
        }
        return days;
    }

    private static boolean mayWait(Fact fact) {
        return fact.is("PlanChanged") && !fact.what().at("prorated").truth();
    }

    private static boolean movesCycle(Fact fact) {
        return !fact.is("PlanChanged") && fact.what().find("cycle").isPresent();
    }

    private void move(Fact fact) {
        LocalDate day = fact.effective();
        LocalDate asked = fact.is("ServiceEventHappened")
                ? by(known.before(fact.seq())).cycles.startOn(day)
                : day;
        LocalDate from = moved.getOrDefault(fact.seq(), asked);
        cycles.add(
                from.isBefore(opened.effective()) ? opened.effective() : from,
                fact,
                Cycle.of(fact.what().at("cycle")));
    }

    private void take(Fact plan) {
        LocalDate from = firstDay(plan);
        drop(one -> one.day().isAfter(from));
        if (!taken.isEmpty() && last().day().equals(from) && last().plan().seq() > plan.seq()) {
            return;
        }
        drop(one -> one.day().equals(from));
        taken.add(new Takeover(from, plan));
        plan.what().find("cycle").ifPresent(cycle -> cycles.add(from, plan, Cycle.of(cycle)));
        fit(plan, from);
    }

    private LocalDate firstDay(Fact plan) {
        LocalDate day = plan.effective();
        return mayWait(plan) && History.isPaid(on(day)) ? cycles.boundaryFrom(day) : day;
    }

    private void drop(Predicate<Takeover> replaced) {
        while (!taken.isEmpty() && replaced.test(last())) {
            Fact dropped = taken.remove(taken.size() - 1).plan();
            if (dropped.seq() != opened.seq()) {
                cycles.remove(dropped);
            }
        }
    }

    /** What costs something is billed by periods of its own length. */
    private void fit(Fact plan, LocalDate from) {
        if (History.isPaid(plan)) {
            Length every =
                    Length.of(plan.what().at("plan").at("price").at("every").text());
            Cycle ruling = cycles.on(from);
            if (!ruling.length().equals(every) && plan.seq() != opened.seq()) {
                cycles.add(from, plan, ruling.every(every, from));
            }
            cycles.fit(from, every);
        }
    }

    private Takeover last() {
        return taken.get(taken.size() - 1);
    }
}
