package dev.settle.domain.subscription;

import java.time.LocalDate;
import java.util.Optional;

/** Seats that came together and leave together. */
public record Lot(int seats, Edge start, Optional<Edge> end) {
    Lot endedBy(Edge edge) {
        return new Lot(seats, start, Optional.of(edge));
    }

    Lot reopened() {
        return new Lot(seats, start, Optional.empty());
    }

    Lot of(int part) {
        return new Lot(part, start, end);
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    boolean wasAddedOn(LocalDate day) {
        return start.kind() == Edge.Kind.ADDED && start.effective().equals(day);
    }

    boolean leftOn(LocalDate day) {
        return end.isPresent()
                && end.get().kind() == Edge.Kind.REMOVED
                && end.get().effective().equals(day);
    }

    public boolean isLiveOn(LocalDate day) {
        return !start.effective().isAfter(day)
                && (end.isEmpty() || end.get().effective().isAfter(day));
    }
}
