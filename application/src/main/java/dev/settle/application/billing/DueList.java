package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Books;
import java.util.ArrayList;
import java.util.List;

/**
 * The accounts that are due at a cut, in key order. Looking for them passes all that are not due, so many are found at once. Safe
 * for many threads.
 */
final class DueList {
    private static final int AT_ONCE = 5_000;

    private final Books books;
    private final RunBilling.Command command;
    private List<String> found = List.of();
    private int taken;
    private boolean all;

    DueList(Books books, RunBilling.Command command) {
        this.books = books;
        this.command = command;
    }

    /** The next accounts, at most {@code most}; none when there are no more. */
    synchronized List<String> next(int most) {
        List<String> next = new ArrayList<>();
        while (next.size() < most && hasMore()) {
            int end = Math.min(found.size(), taken + most - next.size());
            next.addAll(found.subList(taken, end));
            taken = end;
        }
        return next;
    }

    private boolean hasMore() {
        if (taken == found.size() && !all) {
            found = find(found.isEmpty() ? "" : found.get(found.size() - 1));
            taken = 0;
            all = found.size() < AT_ONCE;
        }
        return taken < found.size();
    }

    private List<String> find(String after) {
        return command.account()
                .map(List::of)
                .orElseGet(() -> books.due(command.seller(), command.cut(), after, AT_ONCE));
    }
}
