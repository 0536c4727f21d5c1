package dev.settle.domain.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A random valid policy and what somebody does with a subscription under it.
 *
 * @param moves in time order
 * @param end   by then a billing run has settled everything
 */
record RandomHistory(RandomPolicy policy, List<Move> moves, LocalDate end) {
    /** One thing that is done on a day. */
    record Move(LocalDate on, String what, Consumer<Story> act) {
        @Override
        public String toString() {
            return on + " " + what;
        }
    }

    /** Told with a billing run before each move, or with one at the end. */
    Story told(boolean timely) {
        Story story = new Story(policy);
        for (Move move : moves) {
            if (timely) {
                story.run(move.on());
            }
            move.act().accept(story);
        }
        return story.run(end);
    }

    /** Told with a billing run at the beginning of each day on which something is done, and none between what is done that day. */
    Story toldByTheDay() {
        Story story = new Story(policy);
        LocalDate day = LocalDate.MIN;
        for (Move move : moves) {
            if (move.on().isAfter(day)) {
                story.run(move.on());
                day = move.on();
            }
            move.act().accept(story);
        }
        return story.run(end);
    }

    /** The same facts on the same days, with one billing run at the end. */
    Story retold(Story first) {
        Story story = new Story(policy);
        first.entries().forEach(entry -> story.record(entry.day(), entry.fact()));
        return story.run(end);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(policy.toString());
        moves.forEach(move -> text.append("\n").append(move));
        return text.append("\nuntil ").append(end).toString();
    }

    static RandomHistory any(RandomGenerator random) {
        return new HistoryMaker(random).history();
    }

    /** With credits granted now and then. */
    static RandomHistory withCredits(RandomGenerator random) {
        return new HistoryMaker(random).withCredits().history();
    }

    /** Nothing is recorded after the day it takes effect. */
    static RandomHistory inTime(RandomGenerator random) {
        return new HistoryMaker(random).inTime().history();
    }

    /** With some dozen changes, one after the other. */
    static RandomHistory ofMuch(RandomGenerator random) {
        return new HistoryMaker(random).longHistory();
    }

    /** The same history twice: what is done on one of its days is in another order, split, or done and undone. */
    static Reordered reordered(RandomGenerator random) {
        return new HistoryMaker(random).manySeats().reordered();
    }

    record Reordered(RandomHistory one, RandomHistory other) {}
}
