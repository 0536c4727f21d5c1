package dev.settle.application.policy.port.out;

import dev.settle.domain.policy.Pack;
import java.util.Map;
import java.util.Optional;

/** Turns the text of a pack file into a pack, and remembers where in the text everything stood. */
public interface PackReader {
    /**
     * @throws PackUnreadable when the text is no pack at all. Keys and values are not judged here: that is linting
     */
    PackText read(String text);

    /** A pack and the place of each key of its {@code values}. */
    record PackText(Pack pack, Map<String, Position> places) {
        public PackText {
            places = Map.copyOf(places);
        }

        public Optional<Position> place(String key) {
            return Optional.ofNullable(places.get(key));
        }
    }

    /**
     * @param line   counted from one
     * @param column counted from one, in characters
     */
    record Position(int line, int column) {
        @Override
        public String toString() {
            return line + ":" + column;
        }
    }
}
