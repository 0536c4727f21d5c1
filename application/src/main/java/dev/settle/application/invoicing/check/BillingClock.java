package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Lots.Edge;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From when a subscription is billed: by what starts its billing clock, and by how its trial ends.
 *
 * @param known the facts about it that count
 */
record BillingClock(Policy policy, String subscription, History known) {
    /**
     * @param from    the first day that is billed
     * @param decided the day on which that was certain; before it nothing is billed
     */
    private record Start(LocalDate from, LocalDate decided) {}

    /** The first day that is billed, as far as that is decided on a day; empty if it never is. */
    Optional<LocalDate> billedFrom(LocalDate asOf) {
        return start().filter(start -> !start.decided().isAfter(asOf)).map(Start::from);
    }

    private Optional<Start> start() {
        String start = says("billing.start");
        Optional<LocalDate> started = start.equals("ORDERED") ? Optional.of(opened().effective()) : day(start);
        String trial = opened().what().at("trial").truth() ? says("trial.kind") : "NONE";
        return switch (trial) {
            case "UNTIL_ANCHOR" -> atOnce(later(untilAnchor(), started));
            case "FREE_PLUS_NEGOTIATION" -> day("DECLINES").isPresent() ? left(started) : negotiated(started);
            default -> atOnce(started);
        };
    }

    /** What is billed from the day on which that is decided. */
    private static Optional<Start> atOnce(Optional<LocalDate> from) {
        return from.map(day -> new Start(day, day));
    }

    private Optional<LocalDate> untilAnchor() {
        return Optional.of("AUTO_CONVERT")
                .filter(says("trial.onExpiry")::equals)
                .flatMap(converts -> says("trial.end").equals("NEXT_ANCHOR")
                        ? Optional.of(Cycle.of(opened().what().at("cycle")).anchorAfter(opened().effective()))
                        : end("trial.free"));
    }

    /** Who declines before they are billed never is. */
    private Optional<Start> left(Optional<LocalDate> started) {
        LocalDate declined = day("DECLINES").orElseThrow();
        return negotiated(started).filter(start -> declined.isAfter(start.from()) && declined.isAfter(start.decided()));
    }

    /** What nobody decided on is billed at its deadline, whether or not its billing clock has started (R002-16). */
    private Optional<Start> negotiated(Optional<LocalDate> started) {
        Optional<LocalDate> free = end("trial.free");
        if (free.isEmpty() || says("trial.convert").equals("AUTOMATIC")) {
            return atOnce(later(free, started));
        }
        Optional<LocalDate> deadline = deadline(free.get());
        boolean disables = says("trial.onUndecided").equals("DISABLE");
        Optional<LocalDate> continued = day("CONTINUES")
                .filter(day -> disables || deadline.map(day::isBefore).orElse(true));
        if (continued.isPresent() || disables) {
            return atOnce(later(later(continued, free), started));
        }
        return deadline.filter(this::isReached)
                .map(day -> new Start(later(backbilled(started, day), free).orElse(day), day));
    }

    private Optional<LocalDate> backbilled(Optional<LocalDate> started, LocalDate deadline) {
        return started.filter(day -> says("trial.backbill").equals("NEGOTIATION_MONTH"))
                .filter(day -> !day.isAfter(deadline));
    }

    /** Who declines or leaves by the deadline is not billed at it, however far back that would reach (R002-15). */
    private boolean isReached(LocalDate deadline) {
        Set<Long> entries = known.facts().stream().map(Fact::seq).collect(Collectors.toSet());
        return Lots.end(policy.facts(subscription), entries)
                .map(Edge::effective)
                .map(deadline::isBefore)
                .orElse(true);
    }

    private Optional<LocalDate> deadline(LocalDate free) {
        LocalDate talks = Periods.Length.of(says("trial.negotiation")).after(free);
        Optional<LocalDate> use = end("trial.backstop");
        return switch (says("trial.clockConflict")) {
            case "NEGOTIATION_END" -> Optional.of(talks);
            case "BACKSTOP" -> use;
            case "EARLIER" -> Stream.concat(use.stream(), Stream.of(talks)).min(Comparator.naturalOrder());
            default -> later(use, Optional.of(talks));
        };
    }

    /** Of a span such as {@code P30D from CONNECTED}; none before that has happened. */
    private Optional<LocalDate> end(String parameter) {
        String[] span = says(parameter).split(" (from|of) ", 2);
        boolean ordered = span.length > 1 && span[1].equals("ORDERED");
        return (ordered ? Optional.of(opened().effective()) : day("CONNECTED")).map(Periods.Length.of(span[0])::after);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(day -> other.map(more -> more.isAfter(day) ? more : day));
    }

    /** When it happened; any event happens once. */
    private Optional<LocalDate> day(String event) {
        return known.facts().stream()
                .filter(fact -> fact.isEvent(event))
                .map(Fact::effective)
                .findFirst();
    }

    private String says(String parameter) {
        return policy.beginning(parameter, subscription, opened().day(), opened())
                .value();
    }

    private Fact opened() {
        return policy.opened(subscription);
    }
}
