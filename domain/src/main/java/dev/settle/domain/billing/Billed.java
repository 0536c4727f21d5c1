package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.Subscription;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an occasion bills of one subscription, and where its billing stands then.
 *
 * @param subscription as it was, but for the days on which cycles take over
 * @param news         of each period that no occasion billed to its end before, the days that are served by the occasion's
 */
record Billed(List<BilledLine> lines, Progress progress, Subscription subscription, List<Period> news) {
    /** Followed by these lines. */
    Billed with(List<BilledLine> more) {
        return more.isEmpty()
                ? this
                : new Billed(Stream.concat(lines.stream(), more.stream()).toList(), progress, subscription, news);
    }

    Billed with(Progress other) {
        return new Billed(lines, other, subscription, news);
    }
}
