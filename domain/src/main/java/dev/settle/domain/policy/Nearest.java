package dev.settle.domain.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which of the known words somebody may have meant; capitals do not count. */
public final class Nearest {
    private Nearest() {}

    /** The closest one, unless more than a third of the letters would have to change. */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(word -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(written, word) <= Math.max(2, written.length() / 3));
    }

    private static int distance(String written, String known) {
        String one = written.toLowerCase(Locale.ROOT);
        String other = known.toLowerCase(Locale.ROOT);
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
