package dev.settle.domain.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds dated changes into lots. Seats leave last come, first gone; an addition first takes back what left on the same
 * day, in the opposite order. So the changes of one day give the same lots in any order, and a seat that is added and
 * removed on a day leaves none.
 */
final class Lots {
    private final List<Lot> lots = new ArrayList<>();
    private final Moves waiting = new Moves();
    private LocalDate lastLeaving = LocalDate.MIN;
    private int count;

    void open(int seats, Edge start) {
        if (seats > 0) {
            lots.add(new Lot(seats, start, Optional.empty()));
            count += seats;
        }
    }

    int count() {
        return count;
    }

    /** Never takes more than there is. */
    void change(int wanted, Edge added, Edge removed) {
        int delta = Math.max(wanted, -count);
        if (!waiting.takes(added)) {
            waiting.settle(this);
        }
        if (delta > 0) {
            waiting.add(delta, added);
        } else {
            waiting.remove(-delta, removed);
        }
        count += delta;
    }

    void endAll(Edge edge) {
        waiting.settle(this);
        leave(count, edge);
        count = 0;
    }

    List<Lot> all() {
        waiting.settle(this);
        return List.copyOf(lots);
    }

    void come(int seats, Edge edge) {
        int fresh = seats - takeBack(seats, edge.effective());
        if (fresh > 0) {
            lots.add(new Lot(fresh, edge, Optional.empty()));
        }
    }

    void leave(int seats, Edge edge) {
        lastLeaving = edge.effective();
        int left = seats;
        for (int i = lots.size() - 1; i >= 0 && left > 0; i--) {
            Lot lot = lots.get(i);
            if (lot.isOpen()) {
                int part = Math.min(lot.seats(), left);
                lots.remove(i);
                if (!lot.wasAddedOn(edge.effective())) {
                    lots.add(i, lot.of(part).endedBy(edge));
                }
                if (part < lot.seats()) {
                    lots.add(i, lot.of(lot.seats() - part));
                }
                left -= part;
            }
        }
    }

    /** Changes come in the order of their days: who left on this one left with the last that did. */
    private int takeBack(int wanted, LocalDate day) {
        if (!day.equals(lastLeaving)) {
            return 0;
        }
        int taken = 0;
        for (int i = 0; i < lots.size() && taken < wanted; i++) {
            Lot lot = lots.get(i);
            if (lot.leftOn(day)) {
                int part = Math.min(lot.seats(), wanted - taken);
                lots.set(i, lot.of(part).reopened());
                if (part < lot.seats()) {
                    lots.add(i + 1, lot.of(lot.seats() - part));
                }
                taken += part;
            }
        }
        return taken;
    }
}
