package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Lots.Edge;
import dev.settle.application.invoicing.check.Lots.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a line about a change of time that was billed before against the fact that caused it, one of those it names.
 *
 * @param known what the occasion knew about the subscription
 * @param before what can have been settled before it
 * @param began from when it may have cost something, by what was known with the change or without it
 * @param lots  the seats, if only those entries had been made
 */
record ChangeCheck(
        TimeLine line,
        Edges edges,
        History known,
        Set<Set<Long>> before,
        Set<LocalDate> began,
        Function<Set<Long>, List<Lot>> lots,
        Findings findings) {
    void run(AnswerCheck answers) {
        findings.unless(
                line.entries().stream()
                        .flatMap(entry -> known.entry(entry).stream())
                        .noneMatch(fact -> fact.is("SubscriptionStarted")),
                line.derivation().at("formula"),
                "what a subscription began with was billed by no change");
        findings.unless(
                areTogether(line.entries()),
                line.derivation().at("entries"),
                "these entries were not settled together");
        Optional<Fact> cause = line.entries().stream()
                .flatMap(entry -> known.entry(entry).stream())
                .filter(this::isFelt)
                .filter(this::explains)
                .findFirst();
        findings.unless(
                cause.isPresent(), line.derivation().at("entries"), "no such entry changed those seats on those days");
        findings.unless(
                shown(cause).contains(line.printed().from()),
                line.line().at("period").at("from"),
                "the seats were there from " + shown(cause));
        Set<Answer> askable = edges.askable(line, Collections.max(began));
        Optional<Answer> moved = cause.flatMap(edges.moves()::by);
        moved.ifPresent(askable::add);
        askable.addAll(edges.without(line.entries()).moves().within(line));
        answers.run(line, askable, moved.stream().collect(Collectors.toSet()));
    }

    /** Each entry is there, once; of several all move seats for one day, and are news or corrections alike. */
    private boolean areTogether(List<Long> entries) {
        List<Fact> named = entries.stream()
                .distinct()
                .flatMap(entry -> known.entry(entry).stream())
                .toList();
        return named.size() == entries.size()
                && named.stream().map(ChangeCheck::together).distinct().count() == 1;
    }

    /** What is settled in one go has the same: changes of seats for one day, news and corrections apart. */
    private static List<Object> together(Fact fact) {
        return fact.movesSeats() ? List.of(fact.effective(), fact.isBackDated()) : List.of(fact.seq());
    }

    /** What is settled by the turn of an entry: what was recorded before it, and what is settled together with that. */
    private Set<Long> inTurn(long entry) {
        return known.facts().stream()
                .collect(Collectors.groupingBy(
                        ChangeCheck::together, Collectors.mapping(Fact::seq, Collectors.toList())))
                .values()
                .stream()
                .filter(entries -> entries.get(0) <= entry)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /**
     * The first day that is billed; seats that are billed in full although they came within the period, or were free before,
     * when they came to be billed, also where the days of one price end before that.
     */
    private Set<LocalDate> shown(Optional<Fact> cause) {
        LocalDate from = line.billed().from();
        boolean inFull = isInFull();
        Set<LocalDate> days = known.facts().stream()
                .filter(fact -> inFull
                        && (fact.movesSeats()
                                || fact.is("SubscriptionStarted")
                                || fact.is("PlanChanged") && History.isPaid(fact)))
                .map(edges::day)
                .filter(day -> day.isAfter(from) && day.isBefore(line.shownTo()))
                .collect(Collectors.toSet());
        if (inFull && edges.mayBePaidFrom(line.served().from())) {
            days.add(line.served().from());
        }
        if (inFull && edges.from().isAfter(from) && edges.from().isBefore(line.shownTo())) {
            days.add(edges.from());
        }
        if (line.isBefore()) {
            days.removeIf(line.served().from()::isAfter);
        } else if (days.isEmpty() || cause.map(of -> !of.movesSeats()).orElse(true) || isOfSeatsThere()) {
            boolean sooner = line.isByTime() && from.isBefore(line.served().from());
            days.add(sooner ? line.served().from() : from);
        }
        return days;
    }

    /** Whether it changes anything about seats that were there as the billed days began. */
    private boolean isOfSeatsThere() {
        return settled().anyMatch(entries -> {
            Set<Long> without = new TreeSet<>(entries);
            line.entries().forEach(without::remove);
            return !there(entries).equals(there(without));
        });
    }

    private List<Lot> there(Set<Long> entries) {
        return lots.apply(entries).stream()
                .filter(lot -> !edges.day(lot.start()).isAfter(line.billed().from()))
                .toList();
    }

    /**
     * Seats must have changed by the days that are billed, unless those are the whole period, or another count is adopted
     * for all of it.
     */
    private boolean isFelt(Fact fact) {
        boolean whole = !line.isByTime() || isInFull();
        return !fact.movesSeats()
                || line.answer("reconcile.drift").equals("ADOPT")
                || !line.isByTime() && felt(fact).isBefore(line.whole().to())
                || whole && !felt(fact).isAfter(line.billed().to())
                || felt(fact).isBefore(line.billed().to())
                        && !felt(fact).isAfter(line.billed().from());
    }

    /** The first day on which it is felt; seats that leave on the day they came were never there. */
    private LocalDate felt(Fact fact) {
        return known.facts().stream()
                .filter(other -> other.movesSeats() && other.effective().equals(fact.effective()))
                .map(edges::day)
                .reduce(edges.day(fact), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** With the fact there must be that many seats more or less than without it, whatever else is left out. */
    private boolean explains(Fact fact) {
        return settled()
                .anyMatch(entries -> fact.is("ServiceEventHappened", "AnchorChanged", "PlanChanged")
                        ? moves(fact, entries)
                        : difference(fact, new TreeSet<>(line.entries()), entries));
    }

    /** What may have been settled with the change: all that is known, or what came before it in some order. */
    private Stream<Set<Long>> settled() {
        List<Long> named = line.entries();
        long first = Collections.min(named);
        long last = Collections.max(named);
        List<Predicate<Long>> some = new ArrayList<>();
        some.add(seq -> true);
        some.add(seq -> seq <= last);
        some.add(inTurn(first)::contains);
        for (Set<Long> earlier : before) {
            some.add(seq -> seq <= last || earlier.contains(seq));
            some.add(seq -> named.contains(seq) || earlier.contains(seq));
        }
        return some.stream()
                .map(kept -> known.facts().stream()
                        .map(Fact::seq)
                        .filter(kept)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Where periods are cut anew, billing begins or the plan changes, at most all the seats that are there or paid for move;
     * where a trial is declined, those that were there before that.
     */
    private boolean moves(Fact fact, Set<Long> entries) {
        Set<Long> then = new TreeSet<>(entries);
        if (fact.isEvent("DECLINES")) {
            then.remove(fact.seq());
        }
        List<Lot> there = lots.apply(then);
        return (isInFull() || !line.isByTime()) && touching(there) >= Math.abs(line.seats())
                || days(fact).stream()
                        .anyMatch(day -> Math.max(count(there, day), paid(there, day)) >= Math.abs(line.seats()));
    }

    private boolean difference(Fact fact, Set<Long> named, Set<Long> entries) {
        Set<Long> without = new TreeSet<>(entries);
        without.removeAll(named);
        List<Lot> after = lots.apply(entries);
        List<Lot> before = lots.apply(without);
        return isEnough(touching(after) - touching(before))
                || days(fact).stream()
                        .flatMap(day ->
                                Stream.of(count(after, day) - count(before, day), paid(after, day) - paid(before, day)))
                        .anyMatch(seats -> isEnough(seats) || isOfAnotherPlan() && isEnough(-seats))
                || mayMovePeak() && isEnough(touching(before) - touching(after));
    }

    /** More seats at once on days of another plan leave fewer that are billed by this one. */
    private boolean mayMovePeak() {
        return line.answer("billing.quantityBasis").equals("HIGH_WATER")
                && known.facts().stream().anyMatch(fact -> fact.is("PlanChanged"));
    }

    /** Seats that left before the plan changed go on to be paid for by the old one, so to leave moves them back to it. */
    private boolean isOfAnotherPlan() {
        LocalDate start = known.opened(line.subscription()).effective();
        LocalDate from = line.billed().from();
        LocalDate day = from.isBefore(start) ? start : from;
        long last = Collections.max(line.entries());
        return Stream.of(known, known.before(last + 1))
                .map(view -> edges.plans().by(view).on(day).what().at("plan"))
                .anyMatch(plan -> !line.isOf(plan));
    }

    /** Seats that came within the period are billed for all of it. */
    private boolean isInFull() {
        return !line.answer("proration.midPeriodAdd").isEmpty();
    }

    private boolean isEnough(long seats) {
        return Long.signum(seats) == Long.signum(line.seats()) && Math.abs(seats) >= Math.abs(line.seats());
    }

    /** All that were there within the period, for seats may be billed in full that came and left within it. */
    private long touching(List<Lot> seats) {
        return seats.stream()
                .filter(lot -> edges.day(lot.start()).isBefore(line.whole().to()))
                .filter(lot -> lot.end().map(this::leavesWithin).orElse(true))
                .mapToLong(Lot::seats)
                .sum();
    }

    /** Who leaves on the first day that costs something and says so that day leaves too late. */
    private boolean leavesWithin(Edge end) {
        LocalDate day = edges.day(end);
        LocalDate first = Collections.max(List.of(line.whole().from(), edges.from()));
        return day.isAfter(first) || day.equals(first) && end.fact().day().equals(day);
    }

    private Set<LocalDate> days(Fact fact) {
        Set<LocalDate> days = new TreeSet<>(Set.of(edges.day(fact)));
        days.add(line.billed().from());
        days.add(line.billed().to().minusDays(1));
        return days;
    }

    private long count(List<Lot> seats, LocalDate day) {
        return seats.stream()
                .filter(lot -> !edges.day(lot.start()).isAfter(day))
                .filter(lot -> edges.end(lot).map(day::isBefore).orElse(true))
                .mapToLong(Lot::seats)
                .sum();
    }

    /** Seats that are paid for on a day although they may have left; to the end of a period, before it was cut short. */
    private long paid(List<Lot> seats, LocalDate day) {
        LocalDate end = line.served().to();
        return seats.stream()
                .filter(lot -> !edges.paidFrom(lot, line).isAfter(day))
                .filter(lot -> (day.isBefore(end) ? day : end.minusDays(1)).isBefore(edges.paidTo(lot, line)))
                .mapToLong(Lot::seats)
                .sum();
    }
}
