package dev.settle.domain.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subscription's changes of seats before a day, summed up: the seats that are there that day with the changes that
 * brought them, and one change for all that have gone of those it began with. So what an invoice costs does not grow with
 * every change there ever was.
 */
record Abridgement(Subscription whole, LocalDate day) {
    private static final Comparator<Edge> IN_EFFECT_ORDER =
            Comparator.comparing(Edge::effective).thenComparingLong(Edge::seq);

    Map<CountSource, List<SeatStep>> steps() {
        Map<CountSource, List<SeatStep>> fewer = new EnumMap<>(CountSource.class);
        whole.counts().steps().forEach((source, steps) -> fewer.put(source, fewer(source, steps)));
        return fewer;
    }

    private List<SeatStep> fewer(CountSource source, List<SeatStep> steps) {
        List<SeatStep> settled = steps.stream().filter(this::isBefore).toList();
        if (settled.size() < 2) {
            return steps;
        }
        List<SeatStep> kept = new ArrayList<>(summedUp(new SeatHistory(whole).lots(source, settled)));
        if (kept.isEmpty()) {
            kept.add(nothing(settled.get(settled.size() - 1)));
        }
        steps.stream().filter(step -> !isBefore(step)).forEach(kept::add);
        return kept;
    }

    private boolean isBefore(SeatStep step) {
        return step.effective().isBefore(day);
    }

    private static List<SeatStep> summedUp(List<Lot> lots) {
        List<Lot> gone = lots.stream()
                .filter(lot -> !lot.isOpen() && lot.start().kind() == Edge.Kind.OPENED)
                .toList();
        Optional<SeatStep> loss = gone.stream()
                .flatMap(lot -> lot.end().stream())
                .max(IN_EFFECT_ORDER)
                .map(last -> step(last, -gone.stream().mapToInt(Lot::seats).sum()));
        Stream<SeatStep> gains = lots.stream()
                .filter(lot -> lot.isOpen() && lot.start().kind() == Edge.Kind.ADDED)
                .map(lot -> step(lot.start(), lot.seats()));
        return Stream.concat(loss.stream(), gains).toList();
    }

    private static SeatStep step(Edge edge, int seats) {
        return new SeatStep(edge.seq(), edge.recorded(), edge.effective(), edge.seen(), false, seats);
    }

    /** Whoever keeps a count that has come back to where it was still keeps it. */
    private static SeatStep nothing(SeatStep last) {
        return new SeatStep(last.seq(), last.recorded(), last.effective(), last.seen(), false, 0);
    }
}
