package dev.settle.domain.subscription;

import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds dated changes into lots. Seats leave last come, first gone; an addition first takes back what left on the
 * same day. So changes of one day give the same lots in any order, and a seat added and removed on a day leaves none.
 */
final class Lots {
    private final List<Lot> lots = new ArrayList<>();

    void open(int seats, Plan plan, Edge start) {
        if (seats > 0) {
            lots.add(new Lot(seats, plan, start, java.util.Optional.empty()));
        }
    }

    int count() {
        return lots.stream().filter(Lot::isOpen).mapToInt(Lot::seats).sum();
    }

    void change(int delta, Plan plan, Edge added, Edge removed) {
        if (delta > 0) {
            open(delta - takeBack(delta, added.effective()), plan, added);
        } else {
            end(-delta, removed);
        }
    }

    void endAll(Edge edge) {
        end(count(), edge);
    }

    void moveTo(Plan plan, Edge edge) {
        int seats = count();
        endAll(edge);
        open(seats, plan, edge);
    }

    List<Lot> all() {
        return List.copyOf(lots);
    }

    private int takeBack(int wanted, LocalDate day) {
        int taken = 0;
        for (int i = lots.size() - 1; i >= 0 && taken < wanted; i--) {
            Lot lot = lots.get(i);
            if (lot.end()
                    .filter(end ->
                            end.kind() == Edge.Kind.REMOVED && end.effective().equals(day))
                    .isEmpty()) {
                continue;
            }
            int part = Math.min(lot.seats(), wanted - taken);
            lots.set(i, lot.of(part).reopened());
            if (part < lot.seats()) {
                lots.add(i + 1, lot.of(lot.seats() - part));
            }
            taken += part;
        }
        return taken;
    }

    private void end(int seats, Edge edge) {
        int left = seats;
        for (int i = lots.size() - 1; i >= 0 && left > 0; i--) {
            Lot lot = lots.get(i);
            if (!lot.isOpen()) {
                continue;
            }
            int part = Math.min(lot.seats(), left);
            lots.set(i, lot.of(part).endedBy(edge));
            if (part < lot.seats()) {
                lots.add(i, lot.of(lot.seats() - part));
            }
            left -= part;
        }
    }
}
