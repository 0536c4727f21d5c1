package dev.settle.domain.subscription;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The dated changes of the four counts, each in the order recorded. */
public record Counts(Map<CountSource, List<SeatStep>> steps) {
    public static final Counts NONE = new Counts(Map.of());

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
        return new Counts(fewer);
    }

    Counts without(CountSource source, Predicate<SeatStep> dropped) {
        return replaced(source, of(source).stream().filter(dropped.negate()).toList());
    }

    private Counts replaced(CountSource source, List<SeatStep> list) {
        Map<CountSource, List<SeatStep>> changed = new EnumMap<>(CountSource.class);
        changed.putAll(steps);
        changed.put(source, list);
        return new Counts(changed);
    }
}
