package dev.settle.launcher.yaml;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;

/** Which of the known keys a writer may have meant. */
final class Spelling {
    private static final int ALIKE = 2;

    private Spelling() {}

    /** "did you mean …" when one is close, else all that are known. */
    static String advice(String written, Set<String> known) {
        return known.stream()
                .filter(key -> distance(written, key) <= ALIKE)
                .min(Comparator.<String>comparingInt(key -> distance(written, key))
                        .thenComparing(Comparator.naturalOrder()))
                .map(key -> "did you mean \"%s\"?".formatted(key))
                .orElseGet(() -> known.isEmpty()
                        ? "nothing is known here"
                        : "known here: "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    /** How many letters must be added, dropped or replaced to turn one into the other. */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[other.length()];
    }
}
