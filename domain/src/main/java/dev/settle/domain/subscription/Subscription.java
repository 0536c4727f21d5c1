package dev.settle.domain.subscription;

import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
 */
public record Subscription(
        Mark opened,
        SubscriptionFacts.SubscriptionStarted terms,
        Counts counts,
        List<PlanStep> plans,
        List<CycleStep> cycles,
        Map<ServiceEvent, Mark> events,
        Optional<Mark> cancelled,
        Set<String> assignees,
        Set<String> domains) {
    public Subscription {
        plans = List.copyOf(plans);
        cycles = List.copyOf(cycles);
        events = Map.copyOf(events);
        assignees = Collections.unmodifiableSet(new LinkedHashSet<>(assignees));
        domains = Set.copyOf(domains);
    }

    public static Subscription started(Recorded entry, SubscriptionFacts.SubscriptionStarted terms) {
        Mark opened = mark(entry, terms.start());
        CycleStep cycle = new CycleStep(entry.seq(), entry.day(), terms.start(), terms.cycle(), terms.start());
        return new Subscription(
                opened, terms, Counts.NONE, List.of(), List.of(cycle), Map.of(), Optional.empty(), Set.of(), Set.of());
    }

    public String id() {
        return terms.subscription();
    }

    public LocalDate start() {
        return terms.start();
    }

    /** This subscription after one more fact about it. */
    public Subscription after(Recorded entry, SubscriptionFacts fact) {
        if (fact instanceof SubscriptionFacts.SeatsChanged changed) {
            return withSeats(entry, changed);
        } else if (fact instanceof SubscriptionFacts.PlanChanged changed) {
            return withPlan(entry, changed);
        } else if (fact instanceof SubscriptionFacts.AnchorChanged changed) {
            return withCycle(
                    new CycleStep(entry.seq(), entry.day(), changed.effective(), changed.cycle(), changed.from()));
        } else if (fact instanceof SubscriptionFacts.SubscriptionCancelled gone) {
            return copy(counts, plans, cycles, events, Optional.of(mark(entry, gone.effective())), assignees, domains);
        } else if (fact instanceof SubscriptionFacts.ServiceEventHappened happened) {
            return withEvent(entry, happened);
        } else if (fact instanceof SubscriptionFacts.SeatAssigned assigned) {
            Set<String> more = new LinkedHashSet<>(assignees);
            more.add(assigned.assignee());
            return withAssignees(entry, more);
        } else if (fact instanceof SubscriptionFacts.SeatFreed freed) {
            Set<String> fewer = new LinkedHashSet<>(assignees);
            fewer.remove(freed.assignee());
            return withAssignees(entry, fewer);
        } else if (fact instanceof SubscriptionFacts.DomainsAllowed allowed) {
            return copy(counts, plans, cycles, events, cancelled, assignees, allowed.domains());
        }
        throw new IllegalArgumentException("no subscription knows " + fact.getClass());
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
        return Optional.of(copy(
                counts.where(known::test),
                plans.stream().filter(known).toList(),
                cycles.stream()
                        .filter(step -> step.seq() == opened.seq() || known.test(step))
                        .toList(),
                happened,
                cancelled.filter(known),
                assignees,
                domains));
    }

    /** Every dated change of it that can be told apart by its entry. */
    public Stream<Dated> steps() {
        Stream<Dated> seats = counts.steps().values().stream().flatMap(List::stream);
        Stream<Dated> marks = Stream.concat(events.values().stream(), cancelled.stream());
        Stream<Dated> cycleSteps = cycles.stream()
                .filter(step -> step.seq() != opened.seq())
                .filter(step -> plans.stream().noneMatch(plan -> plan.seq() == step.seq()))
                .filter(step -> events.values().stream().noneMatch(mark -> mark.seq() == step.seq()))
                .map(step -> step);
        return Stream.of(seats, plans.stream(), marks, cycleSteps).flatMap(Function.identity());
    }

    /** Its billing periods. */
    public Timeline timeline() {
        return new Timeline(cycles);
    }

    /** The plan in force on a day. */
    public Plan planOn(LocalDate day) {
        Plan plan = terms.plan();
        for (PlanStep step : inEffectOrder(plans)) {
            if (!step.effective().isAfter(day)) {
                plan = step.plan();
            }
        }
        return plan;
    }

    /** The first day it is not served any more, if that is known. */
    public Optional<LocalDate> end() {
        Optional<LocalDate> left = cancelled.map(Mark::effective);
        if (left.isEmpty() || terms.until().isEmpty()) {
            return left.or(terms::until);
        }
        return left.get().isBefore(terms.until().get()) ? left : terms.until();
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
        Lots lots = new Lots();
        Plan plan = terms.plan();
        lots.open(source == CountSource.ASSIGNED ? 0 : terms.seats(), plan, edge(Edge.Kind.OPENED, opened));
        for (Dated step : changes(source)) {
            if (end().map(end -> !step.effective().isBefore(end)).orElse(false)) {
                break;
            } else if (step instanceof PlanStep moved) {
                plan = moved.plan();
                lots.moveTo(plan, edge(Edge.Kind.PLAN_CHANGED, moved));
            } else if (step instanceof SeatStep seats) {
                lots.change(
                        seats.after(lots.count()) - lots.count(),
                        plan,
                        edge(Edge.Kind.ADDED, seats),
                        edge(Edge.Kind.REMOVED, seats));
            }
        }
        ending().ifPresent(lots::endAll);
        return lots.all();
    }

    private Optional<Edge> ending() {
        Optional<LocalDate> end = end();
        if (end.isEmpty()) {
            return Optional.empty();
        }
        return cancelled
                .filter(mark -> mark.effective().equals(end.get()))
                .map(mark -> edge(Edge.Kind.CANCELLED, mark))
                .or(() -> Optional.of(
                        new Edge(Edge.Kind.TERM_ENDED, opened.seq(), opened.recorded(), end.get(), opened.seen())));
    }

    private List<Dated> changes(CountSource source) {
        List<Dated> changes = new ArrayList<>(counts.of(source));
        changes.addAll(plans);
        return inEffectOrder(changes);
    }

    private static <D extends Dated> List<D> inEffectOrder(List<D> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Dated::effective).thenComparingLong(Dated::seq))
                .toList();
    }

    private Subscription withSeats(Recorded entry, SubscriptionFacts.SeatsChanged changed) {
        Counts kept = changed.supersedes()
                ? counts.without(
                        changed.source(),
                        step -> step.effective().isAfter(changed.effective())
                                && step.effective().isAfter(entry.day()))
                : counts;
        SeatStep step = new SeatStep(
                entry.seq(), entry.day(), changed.effective(), entry.seen(), changed.absolute(), changed.value());
        return copy(kept.plus(changed.source(), step), plans, cycles, events, cancelled, assignees, domains);
    }

    private Subscription withPlan(Recorded entry, SubscriptionFacts.PlanChanged changed) {
        List<PlanStep> longer = new ArrayList<>(plans);
        longer.add(new PlanStep(
                entry.seq(), entry.day(), changed.effective(), entry.seen(), changed.plan(), changed.prorated()));
        Subscription moved = copy(counts, longer, cycles, events, cancelled, assignees, domains);
        return changed.cycle()
                .map(cycle -> moved.withCycle(
                        new CycleStep(entry.seq(), entry.day(), changed.effective(), cycle, changed.effective())))
                .orElse(moved);
    }

    private Subscription withEvent(Recorded entry, SubscriptionFacts.ServiceEventHappened happened) {
        Map<ServiceEvent, Mark> more = new EnumMap<>(ServiceEvent.class);
        more.putAll(events);
        more.putIfAbsent(happened.event(), mark(entry, happened.effective()));
        Subscription marked = copy(counts, plans, cycles, more, cancelled, assignees, domains);
        return happened.cycle()
                .map(cycle ->
                        marked.withCycle(new CycleStep(entry.seq(), entry.day(), happened.effective(), cycle, start())))
                .orElse(marked);
    }

    private Subscription withCycle(CycleStep step) {
        List<CycleStep> longer = new ArrayList<>(cycles);
        longer.add(step);
        return copy(counts, plans, longer, events, cancelled, assignees, domains);
    }

    private Subscription withAssignees(Recorded entry, Set<String> holders) {
        SeatStep step = new SeatStep(entry.seq(), entry.day(), entry.day(), entry.seen(), true, holders.size());
        return copy(counts.plus(CountSource.ASSIGNED, step), plans, cycles, events, cancelled, holders, domains);
    }

    private Subscription copy(
            Counts newCounts,
            List<PlanStep> newPlans,
            List<CycleStep> newCycles,
            Map<ServiceEvent, Mark> newEvents,
            Optional<Mark> newCancelled,
            Set<String> newAssignees,
            Set<String> newDomains) {
        return new Subscription(
                opened, terms, newCounts, newPlans, newCycles, newEvents, newCancelled, newAssignees, newDomains);
    }

    private static Mark mark(Recorded entry, LocalDate effective) {
        return new Mark(entry.seq(), entry.day(), effective, entry.seen());
    }

    private static Edge edge(Edge.Kind kind, SeatStep step) {
        return new Edge(kind, step.seq(), step.recorded(), step.effective(), step.seen());
    }

    private static Edge edge(Edge.Kind kind, PlanStep step) {
        return new Edge(kind, step.seq(), step.recorded(), step.effective(), step.seen());
    }

    private static Edge edge(Edge.Kind kind, Mark mark) {
        return new Edge(kind, mark.seq(), mark.recorded(), mark.effective(), mark.seen());
    }
}
