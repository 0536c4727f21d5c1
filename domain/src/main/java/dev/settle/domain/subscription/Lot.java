package dev.settle.domain.subscription;

import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.Optional;

/** Seats that came together and leave together, under one pinned plan. */
public record Lot(int seats, Plan plan, Edge start, Optional<Edge> end) {
    Lot endedBy(Edge edge) {
        return new Lot(seats, plan, start, Optional.of(edge));
    }

    Lot reopened() {
        return new Lot(seats, plan, start, Optional.empty());
    }

    Lot of(int part) {
        return new Lot(part, plan, start, end);
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    public boolean isLiveOn(LocalDate day) {
        return !start.effective().isAfter(day)
                && (end.isEmpty() || end.get().effective().isAfter(day));
    }
}
