package dev.settle.domain.billing;

import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an occasion bills of one subscription, and where its billing stands then.
 *
 * @param subscription as it was, but for the days on which cycles take over
 * @param news         of the last period that no occasion billed before, the days that are served by the occasion's; empty
 *                     where it bills no such time
 */
record Billed(List<BilledLine> lines, Progress progress, Subscription subscription, Optional<Period> news) {
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
