package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Periods.Length;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The cycles of a subscription in their turns: each rules until the next one does, and the periods of one end there. */
final class Cycles {
    /** From a day on a cycle rules, which a fact brought. */
    private record Turn(LocalDate from, Fact by, Cycle cycle) {
        LocalDate told(LocalDate start) {
            return Collections.max(List.of(start, by.day(), by.effective()));
        }
    }

    private final LocalDate start;
    private final List<Turn> turns = new ArrayList<>();

    Cycles(LocalDate start) {
        this.start = start;
    }

    void add(LocalDate from, Fact by, Cycle cycle) {
        turns.add(new Turn(from, by, cycle));
    }

    void remove(Fact by) {
        turns.removeIf(turn -> turn.by().seq() == by.seq());
    }

    /** What begins from a day on is as long as the plan's periods, unless another plan brought it. */
    void fit(LocalDate from, Length every) {
        turns.replaceAll(turn -> turn.from().isBefore(from) || turn.by().is("PlanChanged")
                ? turn
                : new Turn(
                        turn.from(),
                        turn.by(),
                        Cycle.of(turn.by().what().at("cycle")).every(every, turn.from())));
    }

    Cycle on(LocalDate day) {
        return turnOn(day).cycle();
    }

    /** The first day of the cycle that rules a day. */
    LocalDate startOn(LocalDate day) {
        return turnOn(day).from();
    }

    /** A day, if a period begins on it, or else the next such day. */
    LocalDate boundaryFrom(LocalDate day) {
        if (!day.isAfter(start)) {
            return start;
        }
        LocalDate before = day.minusDays(1);
        LocalDate anchor = on(before).anchorAfter(before);
        return turns.stream()
                .map(Turn::from)
                .filter(from -> from.isAfter(before) && from.isBefore(anchor))
                .min(LocalDate::compareTo)
                .orElse(anchor);
    }

    /** Of those that rule from one day the one counts that came last: told, and in effect, and not before the start. */
    private Turn turnOn(LocalDate day) {
        Comparator<Turn> inOrder = Comparator.comparing(Turn::from)
                .thenComparing(turn -> turn.told(start))
                .thenComparing(turn -> turn.by().seq());
        List<Turn> begun = turns.stream()
                .filter(turn -> !turn.from().isAfter(day))
                .sorted(inOrder)
                .toList();
        return begun.isEmpty() ? turns.get(0) : begun.get(begun.size() - 1);
    }
}
