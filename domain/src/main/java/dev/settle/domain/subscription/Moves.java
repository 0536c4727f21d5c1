package dev.settle.domain.subscription;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Changes that were recorded on one day for one day. Together they only add or only remove: what one adds the next one
 * takes away again, last come, first gone, before any of it touches a seat that was there.
 */
final class Moves {
    private record Move(int seats, Edge edge) {}

    private final Deque<Move> added = new ArrayDeque<>();
    private final Deque<Move> removed = new ArrayDeque<>();

    /** Whether a change belongs here: there is no other, or it was recorded on the same day for the same day. */
    boolean takes(Edge edge) {
        Deque<Move> some = added.isEmpty() ? removed : added;
        return some.isEmpty()
                || some.getLast().edge().effective().equals(edge.effective())
                        && some.getLast().edge().recorded().equals(edge.recorded());
    }

    void add(int seats, Edge edge) {
        put(left(seats, removed), edge, added);
    }

    void remove(int seats, Edge edge) {
        put(left(seats, added), edge, removed);
    }

    /** Makes what is left of them, in the order they were recorded. */
    void settle(Lots lots) {
        added.forEach(move -> lots.come(move.seats(), move.edge()));
        removed.forEach(move -> lots.leave(move.seats(), move.edge()));
        added.clear();
        removed.clear();
    }

    private static void put(int seats, Edge edge, Deque<Move> moves) {
        if (seats > 0) {
            moves.addLast(new Move(seats, edge));
        }
    }

    /** What is left of so many seats when they have made up for the latest of these. */
    private static int left(int seats, Deque<Move> others) {
        int left = seats;
        while (left > 0 && !others.isEmpty()) {
            Move latest = others.removeLast();
            if (latest.seats() > left) {
                others.addLast(new Move(latest.seats() - left, latest.edge()));
            }
            left -= Math.min(left, latest.seats());
        }
        return left;
    }
}
