package dev.settle.launcher.yaml;

import dev.settle.domain.policy.Nearest;
import java.util.Set;

/** Which of the known keys a writer may have meant. */
final class Spelling {
    private Spelling() {}

    /** "did you mean …" when one is close, else all that are known. */
    static String advice(String written, Set<String> known) {
        return Nearest.to(written, known)
                .map(key -> "did you mean \"%s\"?".formatted(key))
                .orElseGet(() -> known.isEmpty()
                        ? "nothing is known here"
                        : "known here: "
                                + String.join(", ", known.stream().sorted().toList()));
    }
}
