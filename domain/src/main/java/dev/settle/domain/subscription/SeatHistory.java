package dev.settle.domain.subscription;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the seats of a subscription came and went, told as lots. */
record SeatHistory(Subscription subscription) {
    /** In the order they came. */
    List<Lot> lots(CountSource source) {
        Optional<Edge> ending = subscription.ending();
        List<SeatStep> steps = subscription.counts().of(source);
        Lots lots = changed(
                source,
                ending.map(end ->
                                steps.stream().filter(step -> isFelt(step, end)).toList())
                        .orElse(steps));
        ending.ifPresent(lots::endAll);
        return lots.all();
    }

    /** On the day all leave, who was to leave by then leaves by that; what is told of it once the end is told is no news. */
    private static boolean isFelt(SeatStep step, Edge end) {
        int days = step.effective().compareTo(end.effective());
        return days < 0 || days == 0 && step.seq() < end.seq();
    }

    /** The lots that these changes alone give, as if it went on without an end. */
    List<Lot> lots(CountSource source, List<SeatStep> steps) {
        return changed(source, steps).all();
    }

    private Lots changed(CountSource source, List<SeatStep> steps) {
        Lots lots = new Lots();
        lots.open(
                source == CountSource.ASSIGNED ? 0 : subscription.terms().seats(),
                Edge.of(Edge.Kind.OPENED, subscription.opened()));
        for (SeatStep step : inEffectOrder(steps)) {
            lots.change(
                    step.after(lots.count()) - lots.count(),
                    Edge.of(Edge.Kind.ADDED, step),
                    Edge.of(Edge.Kind.REMOVED, step));
        }
        return lots;
    }

    /** How all seats that are left leave at {@code end}: by the term where that ends on the day, which was told at the order. */
    Edge ending(LocalDate end) {
        Mark opened = subscription.opened();
        return subscription
                .cancelled()
                .filter(mark -> mark.effective().equals(end))
                .filter(mark -> !subscription.terms().until().equals(Optional.of(end)))
                .map(mark -> Edge.of(Edge.Kind.CANCELLED, mark))
                .orElseGet(() -> new Edge(Edge.Kind.TERM_ENDED, opened.seq(), opened.recorded(), end, opened.seen()));
    }

    private static List<SeatStep> inEffectOrder(List<SeatStep> steps) {
        return steps.size() < 2
                ? steps
                : steps.stream()
                        .sorted(Comparator.comparing(SeatStep::effective).thenComparingLong(SeatStep::seq))
                        .toList();
    }
}
