package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Lots.Lot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds a line about a change of time that was billed before against the fact that caused it, one of those it names.
 *
 * @param known what the occasion knew about the subscription
 * @param lots  the seats, if only those entries had been made
 */
record ChangeCheck(TimeLine line, Edges edges, History known, Function<Set<Long>, List<Lot>> lots, Findings findings) {
    void run(AnswerCheck answers) {
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
        answers.run(line, edges.askable(known), false);
    }

    /** The first day that is billed; seats that are billed in full although they came within the period, when they came. */
    private Set<LocalDate> shown(Optional<Fact> cause) {
        LocalDate from = line.billed().from();
        boolean inFull =
                line.seats() > 0 && !line.answer("proration.midPeriodAdd").isEmpty();
        Set<LocalDate> days = known.facts().stream()
                .filter(fact -> inFull && fact.movesSeats())
                .filter(fact ->
                        cause.map(of -> !of.movesSeats() || of.equals(fact)).orElse(true))
                .map(edges::day)
                .filter(day -> day.isAfter(from) && day.isBefore(line.billed().to()))
                .collect(Collectors.toSet());
        if (days.isEmpty() || cause.map(of -> !of.movesSeats()).orElse(true)) {
            days.add(from);
        }
        return days;
    }

    /** Seats must have changed by the days that are billed, unless those are the whole period. */
    private boolean isFelt(Fact fact) {
        boolean whole =
                !line.isByTime() || !line.answer("proration.midPeriodAdd").isEmpty();
        return !fact.movesSeats()
                || edges.day(fact).isBefore(line.billed().to())
                        && (whole || !edges.day(fact).isAfter(line.billed().from()));
    }

    /** With the fact there must be that many seats more or less than without it, whatever else is left out. */
    private boolean explains(Fact fact) {
        if (fact.is("ServiceEventHappened", "AnchorChanged", "PlanChanged")) {
            return true;
        }
        Set<Long> all = known.facts().stream().map(Fact::seq).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> earlier = new TreeSet<>(all);
        earlier.removeIf(seq -> seq > fact.seq());
        return difference(fact, all) || difference(fact, earlier);
    }

    private boolean difference(Fact fact, Set<Long> entries) {
        Set<Long> without = new TreeSet<>(entries);
        without.remove(fact.seq());
        List<Lot> after = lots.apply(entries);
        List<Lot> before = lots.apply(without);
        Set<LocalDate> days = new TreeSet<>(Set.of(edges.day(fact)));
        days.add(line.billed().from());
        days.add(line.billed().to().minusDays(1));
        return days.stream().anyMatch(day -> {
            long seats = count(after, day) - count(before, day);
            return Long.signum(seats) == Long.signum(line.seats()) && Math.abs(seats) >= Math.abs(line.seats());
        });
    }

    private long count(List<Lot> seats, LocalDate day) {
        return seats.stream()
                .filter(lot -> !edges.day(lot.start()).isAfter(day))
                .filter(lot -> lot.end().map(edges::day).map(day::isBefore).orElse(true))
                .mapToLong(Lot::seats)
                .sum();
    }
}
