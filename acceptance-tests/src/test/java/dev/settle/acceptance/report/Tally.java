package dev.settle.acceptance.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rows are proved so far: those with a test that passed and none that did anything else. */
final class Tally {
    static final String NOT_PROVED = "not proved: ";

    private final RequirementRows rows;
    private final Set<String> passed = new HashSet<>();
    private final Set<String> failed = new HashSet<>();

    Tally(RequirementRows rows) {
        this.rows = rows;
    }

    synchronized void passed(Set<String> ids) {
        passed.addAll(ids);
    }

    /** A test of these rows failed, was aborted, or was never run: whatever else passes, they are not proved. */
    synchronized void failed(Set<String> ids) {
        failed.addAll(ids);
    }

    /** The closing words: one line with the count, and while rows are missing one line that names them. */
    synchronized List<String> lines() {
        List<String> missing = rows.ids().stream().filter(id -> !isProved(id)).toList();
        int all = rows.ids().size();
        String count = "requirements: %d of %d proved".formatted(all - missing.size(), all);
        return missing.isEmpty() ? List.of(count) : List.of(count, NOT_PROVED + String.join(", ", missing));
    }

    private boolean isProved(String id) {
        return passed.contains(id) && !failed.contains(id);
    }
}
