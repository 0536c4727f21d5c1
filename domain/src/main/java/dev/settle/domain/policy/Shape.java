package dev.settle.domain.policy;

import java.util.List;

/** What a value looks like, for schemas, forms and reference pages. */
public sealed interface Shape {
    /** One of these words. */
    record OneOf(List<String> words) implements Shape {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /** Any number of these words, each once. */
    record SetOf(List<String> words) implements Shape {
        public SetOf {
            words = List.copyOf(words);
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** A whole number between two, both included. */
    record Whole(int least, int most) implements Shape {}

    /** At least one whole number between two, each once. */
    record SetOfWhole(int least, int most) implements Shape {}

    /** A text with a form of its own, such as these. */
    record Text(List<String> examples) implements Shape {
        public Text {
            examples = List.copyOf(examples);
        }
    }
}
