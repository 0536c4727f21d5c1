package dev.settle.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures as a table, each as soon as it is known. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.printf("%n%s%n", text);
    }

    void row(String what, double figure, String unit) {
        String form = Math.abs(figure) >= 100 ? "%,12.0f" : "%,12.3f";
        out.printf(Locale.ROOT, "  %-72s" + form + " %s%n", what, figure, unit);
        out.flush();
    }
}
