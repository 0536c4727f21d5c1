package dev.settle.launcher.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds printed lines against expected ones, in any order: each expected line needs a printed line of its own. Since an
 * expected line may leave parts out and so fit several, the pairs are found by augmenting paths.
 */
final class Lines {
    private static final int NONE = -1;

    private final List<Expectation.Line> expected;
    private final List<ScenarioResult.Line> printed;
    private final BigDecimal within;
    /** By printed line, the expected line it stands for. */
    private final int[] pairs;

    private Lines(List<Expectation.Line> expected, List<ScenarioResult.Line> printed, BigDecimal within) {
        this.expected = expected;
        this.printed = printed;
        this.within = within;
        this.pairs = new int[printed.size()];
        Arrays.fill(pairs, NONE);
    }

    static List<String> differences(
            String where, List<Expectation.Line> expected, List<ScenarioResult.Line> printed, BigDecimal within) {
        return new Lines(expected, printed, within).differences(where);
    }

    private List<String> differences(String where) {
        var missing = new ArrayList<>(IntStream.range(0, expected.size())
                .filter(line -> !pair(line, new boolean[printed.size()]))
                .mapToObj(expected::get)
                .toList());
        var more = new ArrayList<>(IntStream.range(0, printed.size())
                .filter(line -> pairs[line] == NONE)
                .mapToObj(printed::get)
                .toList());
        var differences = new ArrayList<String>();
        while (!missing.isEmpty() && !more.isEmpty()) {
            differences.add("%s has the line %s, not %s"
                    .formatted(where, LineText.of(more.remove(0)), LineText.of(missing.remove(0))));
        }
        missing.forEach(line -> differences.add("%s lacks the line %s".formatted(where, LineText.of(line))));
        more.forEach(line -> differences.add("%s also has the line %s".formatted(where, LineText.of(line))));
        return differences;
    }

    private boolean pair(int wanted, boolean[] tried) {
        for (int line = 0; line < printed.size(); line++) {
            if (tried[line] || !fits(expected.get(wanted), printed.get(line))) {
                continue;
            }
            tried[line] = true;
            if (pairs[line] == NONE || pair(pairs[line], tried)) {
                pairs[line] = wanted;
                return true;
            }
        }
        return false;
    }

    private boolean fits(Expectation.Line wanted, ScenarioResult.Line line) {
        return fits(wanted.sku(), line.sku())
                && fits(wanted.quantity(), Optional.of(line.quantity()))
                && fits(wanted.from(), line.from())
                && fits(wanted.to(), line.to())
                && fits(wanted.corrects(), line.corrects())
                && wanted.amount()
                        .map(it -> Numbers.same(it, new BigDecimal(line.amount().toPlain()), within))
                        .orElse(true);
    }

    private static boolean fits(Optional<?> wanted, Optional<?> printed) {
        return wanted.isEmpty() || wanted.equals(printed);
    }
}
