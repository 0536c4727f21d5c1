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

    private final Pages pages;
    private List<String> found = List.of();
    private int taken;
    private boolean all;

    DueList(Pages pages) {
        this.pages = pages;
    }

    /** Those of a seller, or the one account that is asked for. */
    static DueList of(Books books, RunBilling.Command command) {
        return new DueList((after, most) -> command.account()
                .map(List::of)
                .orElseGet(() -> books.due(command.seller(), command.cut(), after, most)));
    }

    /** What is due, in key order after an account (empty for the first), at most so many. */
    interface Pages {
        List<String> after(String account, int most);
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
            found = pages.after(found.isEmpty() ? "" : found.get(found.size() - 1), AT_ONCE);
            taken = 0;
            all = found.size() < AT_ONCE;
        }
        return taken < found.size();
    }
}
