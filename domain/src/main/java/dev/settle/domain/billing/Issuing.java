package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.Subscription;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for an occasion's documents as wholes. What a day makes due goes by what was known by then, however late the run. */
record Issuing(Book book, PayerPolicy payer) {
    /** @param billed what the occasion bills, by subscription */
    Policy of(Occasion occasion, Map<String, Billed> billed) {
        return billed.entrySet().stream()
                .flatMap(part -> entered(occasion, book.subscription(part.getKey()), part.getValue()))
                .max(Comparator.comparingLong(Dated::seq))
                .map(latest -> payer.onDay(occasion.day(), latest))
                .orElseGet(() -> payer.onDay(occasion.day()));
    }

    /** An anchor's day has begun before anything is entered on it; a change is due by the entries it settles. */
    private Stream<Dated> entered(Occasion occasion, Subscription subscription, Billed billed) {
        Set<Long> waited = book.progressOf(subscription.id()).pending();
        Stream<Dated> settled = occasion.kind() == Occasion.Kind.ANCHOR || waited.isEmpty()
                ? Stream.empty()
                : subscription
                        .steps()
                        .filter(step -> waited.contains(step.seq()))
                        .filter(step -> !billed.progress().pending().contains(step.seq()));
        return Stream.concat(Stream.of(subscription.opened()), settled);
    }
}
