package dev.settle.domain.billing;

import dev.settle.domain.subscription.Subscription;
import java.util.List;

/**
 * What an occasion bills of one subscription, and where its billing stands then.
 *
 * @param subscription as it was, but for the days on which cycles take over
 */
record Billed(List<BilledLine> lines, Progress progress, Subscription subscription) {}
