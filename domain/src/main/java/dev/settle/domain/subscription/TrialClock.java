package dev.settle.domain.subscription;

import static dev.settle.domain.calendar.Days.earlier;
import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From when a subscription is billed, and the clocks that lead there.
 *
 * @param billedFrom  the first day that is billed, once {@code decided} has come
 * @param decided     the day from which {@code billedFrom} is certain; before it nothing is billed
 * @param disabled    the day the service ends because the trial did
 * @param declined    who was billed already and declines then leaves on that day
 * @param freeUntil   the end of the free days, for a trial that has some
 * @param negotiationEnd the end of the time to negotiate
 * @param backstop    the end of the use after which something must happen; none before use began
 * @param concluded   the day the trial came to an end that is to be billed, be it that its billing clock waits
 */
public record TrialClock(
        Optional<LocalDate> billedFrom,
        Optional<LocalDate> decided,
        Optional<LocalDate> disabled,
        Optional<Mark> declined,
        Optional<LocalDate> freeUntil,
        Optional<LocalDate> negotiationEnd,
        Optional<LocalDate> backstop,
        Optional<LocalDate> concluded) {
    private static final TrialClock UNDECIDED = new TrialClock(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** @param policy what was in force when the subscription was accepted */
    public static TrialClock of(Subscription subscription, Policy policy) {
        Optional<LocalDate> clockStart = started(subscription, policy.get(TrialParameters.BILLING_START));
        if (!subscription.terms().trial()) {
            return billed(clockStart, clockStart);
        }
        return switch (policy.get(TrialParameters.KIND)) {
            case NONE, MONEY_BACK, FREEMIUM -> billed(clockStart, clockStart);
            case UNTIL_ANCHOR -> untilAnchor(subscription, policy, clockStart);
            case FREE_PLUS_NEGOTIATION -> negotiated(subscription, policy, clockStart);
        };
    }

    /** Whether it is a trial whose user is asked to stay or to leave; no other has an answer to give. */
    public static boolean awaitsAnswer(Subscription subscription, Policy policy) {
        return subscription.terms().trial()
                && policy.get(TrialParameters.KIND) == TrialParameters.Kind.FREE_PLUS_NEGOTIATION;
    }

    /** What a trial is in while it is neither billed nor over. */
    public enum State {
        /** Its free days run. */
        FREE,
        /** The free days are over, and nobody has decided. Row R002-13. */
        NEGOTIATION
    }

    /** Empty for what is no trial, has not begun to count its free days, is billed, or has ended. */
    public Optional<State> stateOn(LocalDate day) {
        boolean over = Stream.concat(disabled.stream(), concluded.stream()).anyMatch(end -> !day.isBefore(end));
        if (over) {
            return Optional.empty();
        }
        return freeUntil
                .map(end -> day.isBefore(end) ? State.FREE : State.NEGOTIATION)
                .filter(state -> state == State.FREE || negotiationEnd.isPresent());
    }

    /** The first billed day as certain on {@code day}. */
    public Optional<LocalDate> billedFromKnownOn(LocalDate day) {
        return decided.filter(certain -> !certain.isAfter(day)).flatMap(certain -> billedFrom);
    }

    /** Who was billed already and declines leaves as if it cancelled. */
    public Optional<Edge> switchedOff() {
        return declined.map(
                mark -> new Edge(Edge.Kind.CANCELLED, mark.seq(), mark.recorded(), mark.effective(), mark.seen()));
    }

    private static Optional<LocalDate> started(Subscription subscription, TrialParameters.BillingStart start) {
        return switch (start) {
            case ORDERED -> Optional.of(subscription.start());
            case PAID -> day(subscription, ServiceEvent.PAID);
            case PROVISIONED -> day(subscription, ServiceEvent.PROVISIONED);
            case CONNECTED -> day(subscription, ServiceEvent.CONNECTED);
        };
    }

    /**
     * The next anchor is that of the order: what is moved later moves what is billed, and not how long it was free. What
     * has not started its billing clock by then goes on pending.
     */
    private static TrialClock untilAnchor(Subscription subscription, Policy policy, Optional<LocalDate> clockStart) {
        Optional<LocalDate> free = policy.get(TrialParameters.END) == TrialParameters.End.NEXT_ANCHOR
                ? Optional.of(subscription.terms().cycle().anchorAfter(subscription.start()))
                : end(policy.get(TrialParameters.FREE), subscription);
        Optional<LocalDate> billed = free.flatMap(end -> clockStart.map(start -> later(end, start)));
        TrialClock running = UNDECIDED.until(free, Optional.empty(), Optional.empty());
        return policy.get(TrialParameters.ON_EXPIRY) == TrialParameters.OnExpiry.AUTO_CONVERT
                ? running.with(billed, billed, Optional.empty(), Optional.empty())
                : running.with(Optional.empty(), Optional.empty(), free, Optional.empty());
    }

    private static TrialClock negotiated(Subscription subscription, Policy policy, Optional<LocalDate> clockStart) {
        Optional<LocalDate> freeUntil = end(policy.get(TrialParameters.FREE), subscription);
        if (freeUntil.isEmpty()) {
            return UNDECIDED;
        }
        Optional<LocalDate> talks = freeUntil.map(policy.get(TrialParameters.NEGOTIATION)::addTo);
        return UNDECIDED
                .until(freeUntil, talks, end(policy.get(TrialParameters.BACKSTOP), subscription))
                .decidedBy(subscription, policy, clockStart);
    }

    /** A span that counts from the connection has no end before there is one. */
    private static Optional<LocalDate> end(TrialSpan span, Subscription subscription) {
        Optional<LocalDate> began = switch (span.from()) {
            case ORDERED -> Optional.of(subscription.start());
            case CONNECTED, USE -> day(subscription, ServiceEvent.CONNECTED);
        };
        return began.map(span::endFrom);
    }

    private TrialClock decidedBy(Subscription subscription, Policy policy, Optional<LocalDate> clockStart) {
        Optional<Mark> declined = Optional.ofNullable(subscription.events().get(ServiceEvent.DECLINES));
        TrialClock unless =
                undeclined(day(subscription, ServiceEvent.CONTINUES), subscription.end(), policy, clockStart);
        if (declined.isEmpty()) {
            return unless;
        }
        LocalDate day = declined.get().effective();
        boolean leaves = unless.billedFrom.map(day::isAfter).orElse(false)
                && unless.decided.map(day::isAfter).orElse(false);
        return leaves
                ? unless.with(unless.billedFrom, unless.decided, Optional.of(day), declined)
                : with(Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty());
    }

    /**
     * What becomes of it when nobody declines: who says yes after it was billed anyway changes nothing, and who leaves
     * undecided is never billed.
     */
    private TrialClock undeclined(
            Optional<LocalDate> continued, Optional<LocalDate> end, Policy policy, Optional<LocalDate> clockStart) {
        LocalDate free = freeUntil.orElseThrow();
        if (policy.get(TrialParameters.CONVERT) == TrialParameters.Convert.AUTOMATIC) {
            return with(freeUntil, freeUntil, Optional.empty(), Optional.empty())
                    .notBefore(clockStart);
        }
        Optional<LocalDate> deadline = deadline(policy.get(TrialParameters.CLOCK_CONFLICT));
        boolean disables = policy.get(TrialParameters.ON_UNDECIDED) == TrialParameters.OnUndecided.DISABLE;
        if (continued.isPresent() && (disables || isBefore(continued.get(), deadline))) {
            Optional<LocalDate> from = Optional.of(later(continued.get(), free));
            return with(from, from, Optional.empty(), Optional.empty()).notBefore(clockStart);
        }
        if (disables) {
            return with(Optional.empty(), Optional.empty(), deadline, Optional.empty());
        }
        if (deadline.isEmpty() || end.isPresent() && !end.get().isAfter(deadline.get())) {
            return with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean backbilled = policy.get(TrialParameters.BACKBILL) == TrialParameters.Backbill.NEGOTIATION_MONTH;
        Optional<LocalDate> started = clockStart
                .filter(start -> backbilled && !start.isAfter(deadline.get()))
                .map(start -> later(free, start));
        return with(started.or(() -> deadline), deadline, Optional.empty(), Optional.empty());
    }

    /** What somebody agreed to goes on pending until its billing clock starts; what nobody answered does not (R002-16). */
    private TrialClock notBefore(Optional<LocalDate> clockStart) {
        return new TrialClock(
                billedFrom.flatMap(from -> clockStart.map(start -> later(from, start))),
                decided.flatMap(day -> clockStart.map(start -> later(day, start))),
                disabled,
                declined,
                freeUntil,
                negotiationEnd,
                backstop,
                concluded);
    }

    private TrialClock until(Optional<LocalDate> free, Optional<LocalDate> talksEnd, Optional<LocalDate> useEnd) {
        return new TrialClock(billedFrom, decided, disabled, declined, free, talksEnd, useEnd, concluded);
    }

    /** Nothing while the clock that decides has not begun; use that has not begun ends after the talks. */
    private Optional<LocalDate> deadline(TrialParameters.Clock clock) {
        LocalDate talks = negotiationEnd.orElseThrow();
        return switch (clock) {
            case NEGOTIATION_END -> negotiationEnd;
            case BACKSTOP -> backstop;
            case EARLIER -> Optional.of(backstop.map(use -> earlier(talks, use)).orElse(talks));
            case LATER -> backstop.map(use -> later(talks, use));
        };
    }

    private static boolean isBefore(LocalDate day, Optional<LocalDate> deadline) {
        return deadline.map(day::isBefore).orElse(true);
    }

    private TrialClock with(
            Optional<LocalDate> from, Optional<LocalDate> certain, Optional<LocalDate> off, Optional<Mark> said) {
        return new TrialClock(from, certain, off, said, freeUntil, negotiationEnd, backstop, certain);
    }

    private static TrialClock billed(Optional<LocalDate> from, Optional<LocalDate> certain) {
        return UNDECIDED.with(from, certain, Optional.empty(), Optional.empty());
    }

    private static Optional<LocalDate> day(Subscription subscription, ServiceEvent event) {
        return Optional.ofNullable(subscription.events().get(event)).map(Mark::effective);
    }
}
