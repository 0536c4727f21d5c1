package dev.settle.application.invoicing.check;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** What is found about one document. */
final class Findings {
    private final String document;
    private final List<Finding> found = new ArrayList<>();

    Findings(String document) {
        this.document = document;
    }

    String document() {
        return document;
    }

    void add(Finding finding) {
        found.add(finding);
    }

    void add(String path, String reason) {
        found.add(new Finding(document, path, reason));
    }

    void unless(boolean holds, Node at, String reason) {
        if (!holds) {
            add(at.path(), "is " + at.value() + ", and " + reason);
        }
    }

    void same(Node at, Object expected) {
        unless(at.value().equals(expected), at, "should be " + expected);
    }

    /** Runs a check that may come upon a tree it cannot read. */
    void check(Node at, Runnable check) {
        try {
            check.run();
        } catch (Node.Malformed malformed) {
            add(malformed.path().isEmpty() ? at.path() : malformed.path(), String.valueOf(malformed.getMessage()));
        } catch (ArithmeticException | DateTimeException beyond) {
            add(at.path(), "cannot be computed: " + beyond.getMessage());
        }
    }

    List<Finding> all() {
        return found;
    }
}
