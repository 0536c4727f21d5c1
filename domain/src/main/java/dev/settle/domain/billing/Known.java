package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import java.time.LocalDate;
import java.util.function.Predicate;

/** What an occasion knows. */
final class Known {
    private Known() {}

    /**
     * An anchor's snapshot: recorded before the anchor and effective on or before its day, or recorded later and
     * effective before it. However late the run, it is the same.
     */
    static Predicate<Dated> atAnchor(LocalDate anchor) {
        return dated -> dated.recorded().isBefore(anchor)
                ? !dated.effective().isAfter(anchor)
                : dated.effective().isBefore(anchor);
    }

    /** What has taken effect by the end of a day. */
    static Predicate<Dated> by(LocalDate day) {
        return dated -> !due(dated).isAfter(day);
    }

    /** The day a change can be billed: when it takes effect, or when it was recorded if that is later. */
    static LocalDate due(Dated dated) {
        return dated.isBackDated() ? dated.recorded() : dated.effective();
    }
}
