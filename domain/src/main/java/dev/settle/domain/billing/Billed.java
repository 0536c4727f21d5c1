package dev.settle.domain.billing;

import dev.settle.domain.subscription.Subscription;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an occasion bills of one subscription, and where its billing stands then.
 *
 * @param subscription as it was, but for the days on which cycles take over
 */
record Billed(List<BilledLine> lines, Progress progress, Subscription subscription) {
    /** Followed by these lines. */
    Billed with(List<BilledLine> more) {
        return more.isEmpty()
                ? this
                : new Billed(Stream.concat(lines.stream(), more.stream()).toList(), progress, subscription);
    }
}
