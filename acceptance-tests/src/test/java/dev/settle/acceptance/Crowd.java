package dev.settle.acceptance;

import dev.settle.contract.store.SideBySide;
import dev.settle.domain.Problem;
import java.util.List;
import java.util.function.IntConsumer;

/** Many who ask for something at once. */
final class Crowd {
    private Crowd() {}

    /**
     * The code of each refusal; nothing where there was none.
     *
     * @param verb is given the asker's number, from 0
     */
    static List<String> refusals(int askers, IntConsumer verb) {
        try (SideBySide threads = new SideBySide()) {
            return threads.all(askers, number -> refusal(verb, number));
        }
    }

    private static String refusal(IntConsumer verb, int number) {
        try {
            verb.accept(number);
            return "";
        } catch (Problem refused) {
            return refused.code();
        }
    }
}
