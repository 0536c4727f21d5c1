package dev.settle.domain.billing;

import dev.settle.domain.calendar.Days;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.TrialClock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when a subscription costs something, as any view of it knows.
 *
 * @param clock that of the whole subscription
 */
record Lifetime(Subscription subscription, PayerPolicy payer, TrialClock clock) {
    static Lifetime of(Subscription subscription, PayerPolicy payer) {
        return new Lifetime(subscription, payer, TrialClock.of(subscription, payer.atStart(subscription)));
    }

    TrialClock clock(Subscription view) {
        return view.equals(subscription) ? clock : TrialClock.of(view, payer.atStart(subscription));
    }

    /** The first day that costs something, if it is known by a day. */
    Optional<LocalDate> paidFromKnownOn(Subscription view, LocalDate day) {
        return clock(view).billedFromKnownOn(day).map(start -> Days.later(start, view.paidFrom()));
    }

    /** A subscription that began on a free plan is billed from its first day on a paid one. */
    Optional<LocalDate> paidFrom(Subscription view) {
        return clock(view).billedFrom().map(start -> Days.later(start, view.paidFrom()));
    }

    Optional<LocalDate> end(Subscription view) {
        Optional<LocalDate> disabled = clock(view).disabled();
        Optional<LocalDate> end = view.end();
        return disabled.isEmpty() || end.isEmpty()
                ? disabled.or(() -> end)
                : Optional.of(Days.earlier(disabled.get(), end.get()));
    }

    boolean hasEnded(Subscription view, LocalDate day) {
        return end(view).map(end -> !end.isAfter(day)).orElse(false);
    }

    boolean isServedOn(Subscription view, LocalDate day) {
        return view.isServedOn(day) && !hasEnded(view, day);
    }
}
