package dev.settle.domain.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The dated changes of the four counts, each in the order recorded.
 *
 * @param settled  what takes effect before this day is on documents, and no change that waits touches the days they are for
 * @param abridged changes before that day are summed up: for a later day the seats are the same, for an earlier one not
 */
public record Counts(Map<CountSource, List<SeatStep>> steps, Optional<LocalDate> settled, boolean abridged) {
    public static final Counts NONE = new Counts(Map.of(), Optional.empty(), false);

    public Counts {
        Map<CountSource, List<SeatStep>> copy = new EnumMap<>(CountSource.class);
        steps.forEach((source, list) -> copy.put(source, List.copyOf(list)));
        steps = copy;
    }

    public List<SeatStep> of(CountSource source) {
        return steps.getOrDefault(source, List.of());
    }

    Counts plus(CountSource source, SeatStep step) {
        List<SeatStep> longer = new ArrayList<>(of(source));
        longer.add(step);
        return replaced(source, longer);
    }

    Counts where(Predicate<SeatStep> kept) {
        Map<CountSource, List<SeatStep>> fewer = new EnumMap<>(CountSource.class);
        steps.forEach(
                (source, list) -> fewer.put(source, list.stream().filter(kept).toList()));
        return new Counts(fewer, settled, abridged);
    }

    Counts without(CountSource source, Predicate<SeatStep> dropped) {
        return replaced(source, of(source).stream().filter(dropped.negate()).toList());
    }

    Counts settledBefore(Optional<LocalDate> day) {
        return new Counts(steps, day, abridged);
    }

    Counts abridgedTo(Map<CountSource, List<SeatStep>> fewer) {
        return new Counts(fewer, settled, true);
    }

    private Counts replaced(CountSource source, List<SeatStep> list) {
        Map<CountSource, List<SeatStep>> changed = new EnumMap<>(CountSource.class);
        changed.putAll(steps);
        changed.put(source, list);
        return new Counts(changed, settled, abridged);
    }
}
