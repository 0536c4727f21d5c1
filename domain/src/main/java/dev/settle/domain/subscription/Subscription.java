package dev.settle.domain.subscription;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Recorded;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One account's standing order for a plan, from its first day until its last. Immutable; every change answers with a
 * new one. It keeps the dated changes, and what holds on a day follows from them.
 *
 * @param opened  the entry that started it; effective on its first day
 * @param terms   what was agreed at the start
 * @param cancellations in the order recorded; the last one counts
 */
public record Subscription(
        Mark opened,
        SubscriptionFacts.SubscriptionStarted terms,
        Counts counts,
        List<PlanStep> plans,
        List<CycleStep> cycles,
        Map<ServiceEvent, Mark> events,
        List<Mark> cancellations,
        Set<String> assignees,
        Set<String> domains) {
    public Subscription {
        plans = List.copyOf(plans);
        cycles = List.copyOf(cycles);
        events = Map.copyOf(events);
        cancellations = List.copyOf(cancellations);
        assignees = Collections.unmodifiableSet(new LinkedHashSet<>(assignees));
        domains = Set.copyOf(domains);
    }

    public static Subscription started(Recorded entry, SubscriptionFacts.SubscriptionStarted terms) {
        Mark opened = Mark.of(entry, terms.start());
        CycleStep cycle =
                new CycleStep(entry.seq(), entry.day(), terms.start(), entry.seen(), terms.cycle(), terms.start());
        return new Subscription(
                opened, terms, Counts.NONE, List.of(), List.of(cycle), Map.of(), List.of(), Set.of(), Set.of());
    }

    public String id() {
        return terms.subscription();
    }

    public LocalDate start() {
        return terms.start();
    }

    /** This subscription after one more fact about it. */
    public Subscription after(Recorded entry, SubscriptionFacts fact) {
        if (counts.abridged()) {
            throw new IllegalStateException(id() + " was read abridged, and what follows from it would be too");
        }
        return new OneMoreFact(this, entry).subscription(fact);
    }

    /** This subscription with every change before {@code day} settled, or none. */
    public Subscription settledBefore(Optional<LocalDate> day) {
        return withCounts(counts.settledBefore(day));
    }

    /** This subscription with its settled changes of seats summed up; as it is, when there is nothing to gain by that. */
    public Subscription abridged() {
        if (counts.settled().isEmpty()) {
            return this;
        }
        LocalDate settled = counts.settled().get();
        LocalDate day = end().filter(settled::isAfter).orElse(settled);
        Map<CountSource, List<SeatStep>> fewer = new Abridgement(this, day).steps();
        return fewer.equals(counts.steps()) ? this : withCounts(counts.abridgedTo(fewer));
    }

    /** This subscription as far as {@code known} tells; empty when even its start is not known. */
    public Optional<Subscription> asFarAs(Predicate<Dated> known) {
        if (!known.test(opened)) {
            return Optional.empty();
        }
        Map<ServiceEvent, Mark> happened = new EnumMap<>(ServiceEvent.class);
        events.forEach((event, mark) -> {
            if (known.test(mark)) {
                happened.put(event, mark);
            }
        });
        return Optional.of(new Subscription(
                opened,
                terms,
                counts.where(known::test),
                plans.stream().filter(known).toList(),
                cycles.stream()
                        .filter(step -> step.seq() == opened.seq() || known.test(step))
                        .toList(),
                happened,
                cancellations.stream().filter(known).toList(),
                assignees,
                domains));
    }

    /** Every dated change of it that can be told apart by its entry. */
    public Stream<Dated> steps() {
        Stream<Dated> seats = counts.steps().values().stream().flatMap(List::stream);
        Stream<Dated> marks = Stream.concat(events.values().stream(), cancellations.stream());
        Stream<Dated> cycleSteps = cycles.stream()
                .filter(step -> step.seq() != opened.seq())
                .filter(step -> plans.stream().noneMatch(plan -> plan.seq() == step.seq()))
                .filter(step -> events.values().stream().noneMatch(mark -> mark.seq() == step.seq()))
                .map(step -> step);
        return Stream.of(seats, plans.stream(), marks, cycleSteps).flatMap(Function.identity());
    }

    /** Every change of its plan or its cycle. */
    public Stream<Dated> courseSteps() {
        return Stream.concat(plans.stream(), cycles.stream());
    }

    /** The day a plan's span was recorded. */
    public LocalDate recorded(PlanSpan span) {
        return plans.stream()
                .filter(step -> step.seq() == span.seq())
                .map(PlanStep::recorded)
                .findFirst()
                .orElse(opened.recorded());
    }

    /** Its billing periods. */
    public Timeline timeline() {
        return plans.isEmpty() && cycles.size() == 1 ? new Timeline(cycles) : course().timeline();
    }

    /** Its plans in their order; the first from the first day on. */
    public List<PlanSpan> planSpans() {
        return plans.isEmpty() ? List.of(firstPlan()) : course().spans();
    }

    /** The plan in force on a day. */
    public Plan planOn(LocalDate day) {
        Plan plan = terms.plan();
        for (PlanSpan span : planSpans()) {
            if (!span.from().isAfter(day)) {
                plan = span.plan();
            }
        }
        return plan;
    }

    /** Whether it is or was or will be on a plan that costs something. */
    public boolean isEverPaid() {
        return !terms.plan().isFree()
                || plans.stream().anyMatch(step -> !step.plan().isFree());
    }

    /** Whether a plan that it began with or was moved to has one, be it that another took its place. */
    public boolean hasSetupFee() {
        return Stream.concat(Stream.of(terms.plan()), plans.stream().map(PlanStep::plan))
                .anyMatch(plan -> plan.setupFee().isPositive());
    }

    /** Its first day on a plan that costs something; its first day, if there is none. */
    public LocalDate paidFrom() {
        if (plans.isEmpty()) {
            return start();
        }
        return planSpans().stream()
                .filter(span -> !span.plan().isFree())
                .map(PlanSpan::from)
                .findFirst()
                .orElse(start());
    }

    /** The change of plan with which it began to cost something; none when it always did, or never does. */
    public Optional<PlanStep> madePaid() {
        return plans.isEmpty()
                ? Optional.empty()
                : planSpans().stream()
                        .filter(span -> !span.plan().isFree())
                        .findFirst()
                        .flatMap(span -> plans.stream()
                                .filter(step -> step.seq() == span.seq())
                                .findFirst());
    }

    /**
     * The first day of a plan that is chosen for {@code effective}: that day, or when the period it falls in has ended,
     * which is paid for.
     */
    public LocalDate takeOver(LocalDate effective, boolean prorated) {
        return Course.takeOver(planOn(effective), timeline(), effective, prorated);
    }

    /** The cancellation that counts. */
    public Optional<Mark> cancelled() {
        return cancellations.isEmpty() ? Optional.empty() : Optional.of(cancellations.get(cancellations.size() - 1));
    }

    /** Whether somebody said that it ends, by cancelling it or by declining a trial. */
    public boolean isGivenUp() {
        return !cancellations.isEmpty() || terms.trial() && events.containsKey(ServiceEvent.DECLINES);
    }

    /** The first day it is not served any more, if that is known. */
    public Optional<LocalDate> end() {
        if (cancellations.isEmpty()) {
            return terms.until();
        }
        Optional<LocalDate> left = cancelled().map(Mark::effective);
        boolean termFirst = terms.until()
                .filter(until -> !left.orElseThrow().isBefore(until))
                .isPresent();
        return termFirst ? terms.until() : left;
    }

    public boolean isServedOn(LocalDate day) {
        return !day.isBefore(start()) && end().map(day::isBefore).orElse(true);
    }

    /** A count at the end of a day. */
    public int seatsOn(LocalDate day, CountSource source) {
        return lots(source).stream()
                .filter(lot -> lot.isLiveOn(day))
                .mapToInt(Lot::seats)
                .sum();
    }

    /** The seats of one count as lots, in the order they came. */
    public List<Lot> lots(CountSource source) {
        return new SeatHistory(this).lots(source);
    }

    /** How all its seats leave in the end, if that is known. */
    public Optional<Edge> ending() {
        return end().map(new SeatHistory(this)::ending);
    }

    private Course course() {
        return new Course(firstPlan(), plans, cycles);
    }

    private PlanSpan firstPlan() {
        return new PlanSpan(start(), terms.plan(), opened.seq());
    }

    /** This subscription where the cycles those entries brought do not reach back into covered time. */
    public Subscription bridgedFrom(LocalDate covered, Predicate<Long> entries) {
        boolean reachBack = cycles.stream().anyMatch(step -> reachesBack(step, covered, entries));
        return reachBack
                ? withCycles(cycles.stream()
                        .map(step -> reachesBack(step, covered, entries) ? step.ruledFrom(covered) : step)
                        .toList())
                : this;
    }

    private boolean reachesBack(CycleStep step, LocalDate covered, Predicate<Long> entries) {
        return step.from().isBefore(covered)
                && entries.test(step.seq())
                && plans.stream().noneMatch(plan -> plan.seq() == step.seq());
    }

    Subscription withCounts(Counts now) {
        return new Subscription(opened, terms, now, plans, cycles, events, cancellations, assignees, domains);
    }

    Subscription withPlans(List<PlanStep> now) {
        return new Subscription(opened, terms, counts, now, cycles, events, cancellations, assignees, domains);
    }

    Subscription withCycles(List<CycleStep> now) {
        return new Subscription(opened, terms, counts, plans, now, events, cancellations, assignees, domains);
    }

    Subscription withEvents(Map<ServiceEvent, Mark> now) {
        return new Subscription(opened, terms, counts, plans, cycles, now, cancellations, assignees, domains);
    }

    Subscription withCancellations(List<Mark> now) {
        return new Subscription(opened, terms, counts, plans, cycles, events, now, assignees, domains);
    }

    Subscription withAssignees(Set<String> now, Counts counted) {
        return new Subscription(opened, terms, counted, plans, cycles, events, cancellations, now, domains);
    }

    Subscription withDomains(Set<String> now) {
        return new Subscription(opened, terms, counts, plans, cycles, events, cancellations, assignees, now);
    }
}
