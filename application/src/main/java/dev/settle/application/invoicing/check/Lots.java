package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Seats that came and left together, counted anew from the facts: last come, first gone. */
final class Lots {
    /** Why seats came or left. Additions and removals are felt a day later where policy says so. */
    record Edge(String kind, Fact fact, LocalDate effective) {
        boolean shifts() {
            return kind.equals("ADDED") || kind.equals("REMOVED");
        }
    }

    /** @param last how those leave that stay to the end */
    record Lot(long seats, Edge start, Optional<Edge> end, Optional<Edge> last) {
        Lot of(long part) {
            return new Lot(part, start, end, last);
        }

        boolean wasAddedOn(LocalDate day) {
            return start.kind().equals("ADDED") && start.effective().equals(day);
        }

        Lot endedBy(Optional<Edge> edge) {
            return new Lot(seats, start, edge, last);
        }
    }

    /** Seats more or less by a fact that is not settled yet. */
    private record Move(long seats, Fact fact) {}

    private final List<Lot> lots = new ArrayList<>();
    private final List<Move> waiting = new ArrayList<>();
    private final Optional<Edge> last;
    /** Seats that have not left. */
    private long there;

    private Lots(Optional<Edge> last) {
        this.last = last;
    }

    /**
     * @param subscription its facts, those that were superseded included
     * @param known        the facts that count
     * @param source       which of the four counts
     */
    static List<Lot> of(History subscription, Set<Long> known, String source) {
        Fact opened = subscription.facts().get(0);
        Optional<Edge> end = end(subscription, known);
        Lots lots = new Lots(end);
        if (!source.equals("ASSIGNED")) {
            lots.open(opened.what().at("seats").number(), new Edge("OPENED", opened, opened.effective()));
        }
        for (Fact fact : changes(subscription, known, source)) {
            if (end.map(edge -> isFelt(fact, edge)).orElse(true)) {
                lots.apply(fact, subscription);
            }
        }
        lots.settle();
        end.ifPresent(edge -> lots.leave(lots.there, edge));
        return lots.lots;
    }

    /** What was to be so on the day all leave still is; what was recorded after that was said came too late. */
    private static boolean isFelt(Fact fact, Edge end) {
        return fact.effective().isBefore(end.effective())
                || fact.effective().equals(end.effective())
                        && fact.seq() < end.fact().seq();
    }

    /** How many there are on a day. */
    static long count(List<Lot> lots, LocalDate day) {
        return lots.stream()
                .filter(lot -> !lot.start().effective().isAfter(day))
                .filter(lot -> lot.end().map(Edge::effective).map(day::isBefore).orElse(true))
                .mapToLong(Lot::seats)
                .sum();
    }

    /** Whether anybody keeps that count by a day. */
    static boolean isKept(History subscription, Set<Long> known, String source, LocalDate day) {
        return changes(subscription, known, source).stream()
                .anyMatch(fact -> !fact.effective().isAfter(day));
    }

    private void apply(Fact fact, History subscription) {
        boolean total = !fact.is("SeatsChanged") || fact.what().at("absolute").truth();
        long value = fact.is("SeatsChanged") ? fact.what().at("value").number() : holders(subscription, fact);
        if (waiting.stream().anyMatch(move -> !isTogether(move.fact(), fact))) {
            settle();
        }
        long count = there + waiting.stream().mapToLong(Move::seats).sum();
        move(total ? value - count : Math.max(value, -count), fact);
    }

    /** What was recorded on one day for one day counts by what is left when each makes up for the ones before. */
    private static boolean isTogether(Fact one, Fact other) {
        return one.day().equals(other.day()) && one.effective().equals(other.effective());
    }

    private void move(long more, Fact fact) {
        long rest = more;
        while (!waiting.isEmpty() && Long.signum(waiting.get(waiting.size() - 1).seats()) == -Long.signum(rest)) {
            Move latest = waiting.remove(waiting.size() - 1);
            rest += latest.seats();
            if (Long.signum(rest) == Long.signum(latest.seats())) {
                waiting.add(new Move(rest, latest.fact()));
                return;
            }
        }
        if (rest != 0) {
            waiting.add(new Move(rest, fact));
        }
    }

    private void settle() {
        for (Move move : waiting) {
            Fact fact = move.fact();
            if (move.seats() > 0) {
                open(move.seats() - takeBack(move.seats(), fact), new Edge("ADDED", fact, fact.effective()));
            } else {
                leave(-move.seats(), new Edge("REMOVED", fact, fact.effective()));
            }
        }
        waiting.clear();
    }

    private void open(long seats, Edge edge) {
        if (seats > 0) {
            lots.add(new Lot(seats, edge, Optional.empty(), last));
            there += seats;
        }
    }

    private void leave(long seats, Edge edge) {
        long left = seats;
        for (int i = lots.size() - 1; i >= 0 && left > 0; i--) {
            Lot lot = lots.get(i);
            if (lot.end().isEmpty()) {
                long part = Math.min(lot.seats(), left);
                lots.remove(i);
                if (!lot.wasAddedOn(edge.effective())) {
                    lots.add(i, lot.of(part).endedBy(Optional.of(edge)));
                }
                if (part < lot.seats()) {
                    lots.add(i, lot.of(lot.seats() - part));
                }
                left -= part;
                there -= part;
            }
        }
    }

    /** Who comes on the day others left takes their places. */
    private long takeBack(long wanted, Fact fact) {
        long taken = 0;
        for (int i = 0; i < lots.size() && taken < wanted; i++) {
            Lot lot = lots.get(i);
            boolean leftToday = lot.end()
                    .filter(edge ->
                            edge.kind().equals("REMOVED") && edge.effective().equals(fact.effective()))
                    .isPresent();
            if (leftToday) {
                long part = Math.min(lot.seats(), wanted - taken);
                lots.set(i, lot.of(part).endedBy(Optional.empty()));
                if (part < lot.seats()) {
                    lots.add(i + 1, lot.of(lot.seats() - part));
                }
                taken += part;
                there += part;
            }
        }
        return taken;
    }

    private static List<Fact> changes(History subscription, Set<Long> known, String source) {
        List<Fact> changes = new ArrayList<>();
        for (Fact fact : subscription.facts()) {
            boolean counted = fact.is("SeatsChanged")
                    ? fact.what().at("source").text().equals(source)
                    : fact.movesSeats() && source.equals("ASSIGNED");
            if (counted
                    && fact.is("SeatsChanged")
                    && fact.what().at("supersedes").truth()) {
                changes.removeIf(earlier -> earlier.movesSeats()
                        && earlier.effective().isAfter(fact.effective())
                        && earlier.effective().isAfter(fact.day()));
            }
            if (counted) {
                changes.add(fact);
            }
        }
        changes.removeIf(fact -> !known.contains(fact.seq()));
        changes.sort(Comparator.comparing(Fact::effective).thenComparingLong(Fact::seq));
        return changes;
    }

    /** How many hold a seat once a fact is recorded. */
    private static long holders(History subscription, Fact upTo) {
        Set<String> holders = new HashSet<>();
        for (Fact fact : subscription.facts()) {
            if (fact.seq() <= upTo.seq() && fact.is("SeatAssigned")) {
                holders.add(fact.what().at("assignee").text());
            } else if (fact.seq() <= upTo.seq() && fact.is("SeatFreed")) {
                holders.remove(fact.what().at("assignee").text());
            }
        }
        return holders.size();
    }

    /** How all leave in the end, if that is known. */
    static Optional<Edge> end(History subscription, Set<Long> known) {
        Fact opened = subscription.facts().get(0);
        List<Fact> cancellations = new ArrayList<>();
        for (Fact fact : subscription.facts()) {
            if (fact.is("SubscriptionCancelled")) {
                cancellations.removeIf(earlier -> earlier.effective().isAfter(fact.day()));
                cancellations.add(fact);
            }
        }
        Optional<Edge> cancelled = cancellations.stream()
                .filter(fact -> known.contains(fact.seq()))
                .reduce((one, other) -> other)
                .map(fact -> new Edge("CANCELLED", fact, fact.effective()));
        Optional<Edge> declined = subscription.facts().stream()
                .filter(fact -> known.contains(fact.seq()) && fact.isEvent("DECLINES"))
                .findFirst()
                .map(fact -> new Edge("CANCELLED", fact, fact.effective()));
        Optional<Edge> until = opened.what().find("until").map(node -> new Edge("TERM_ENDED", opened, node.day()));
        return first(first(until, cancelled), declined);
    }

    /** The one that is sooner; of two for one day the one that was told first. */
    private static Optional<Edge> first(Optional<Edge> one, Optional<Edge> other) {
        return Stream.concat(one.stream(), other.stream())
                .min(Comparator.comparing(Edge::effective)
                        .thenComparing(edge -> edge.fact().seq()));
    }
}
