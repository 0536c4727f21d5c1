package dev.settle.domain.subscription;

import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which plan and which cycle rule when. A plan that does not take over by the day waits until the period in which it was
 * chosen has ended; of several that take over on one day the one counts that was told last. The cycle that rules a plan is
 * always as long as the plan's price says.
 */
final class Course {
    private final List<PlanSpan> spans = new ArrayList<>();
    private final List<CycleStep> cycles;
    private final Map<Long, CycleStep> named = new HashMap<>();
    private final Set<Long> own;

    Course(PlanSpan first, List<PlanStep> plans, List<CycleStep> cycles) {
        this.own = plans.stream().map(PlanStep::seq).collect(Collectors.toSet());
        cycles.forEach(cycle -> named.put(cycle.seq(), cycle));
        this.cycles = new ArrayList<>(
                cycles.stream().filter(cycle -> !own.contains(cycle.seq())).toList());
        spans.add(first);
        fitFrom(first.from(), first.plan());
        plans.stream()
                .sorted(Comparator.comparing(PlanStep::effective).thenComparingLong(PlanStep::seq))
                .forEach(this::take);
    }

    /** The plans in their order; the first from the first day on. */
    List<PlanSpan> spans() {
        return spans;
    }

    Timeline timeline() {
        return new Timeline(cycles);
    }

    /** The first day of a plan that is chosen for {@code effective}. */
    static LocalDate takeOver(Plan before, Timeline timeline, LocalDate effective, boolean prorated) {
        return prorated || before.isFree() ? effective : timeline.boundaryOnOrAfter(effective);
    }

    private void take(PlanStep step) {
        LocalDate from = takeOver(planOn(step.effective()), timeline(), step.effective(), step.prorated());
        drop(span -> span.from().isAfter(from));
        if (isToldAfter(step, from)) {
            return;
        }
        drop(span -> span.from().equals(from));
        spans.add(new PlanSpan(from, step.plan(), step.seq()));
        Optional.ofNullable(named.get(step.seq())).ifPresent(cycle -> cycles.add(cycle.ruledFrom(from)));
        if (!step.plan().isFree()) {
            fit(step, from);
        }
    }

    /** Whether what takes over on the day is told after this. */
    private boolean isToldAfter(PlanStep step, LocalDate from) {
        return !spans.isEmpty()
                && spans.get(spans.size() - 1).from().equals(from)
                && spans.get(spans.size() - 1).seq() > step.seq();
    }

    private void drop(Predicate<PlanSpan> replaced) {
        while (!spans.isEmpty() && replaced.test(spans.get(spans.size() - 1))) {
            long dropped = spans.remove(spans.size() - 1).seq();
            cycles.removeIf(cycle -> cycle.seq() == dropped && own.contains(dropped));
        }
    }

    private Plan planOn(LocalDate day) {
        Plan plan = spans.get(0).plan();
        for (PlanSpan span : spans) {
            plan = span.from().isAfter(day) ? plan : span.plan();
        }
        return plan;
    }

    private void fit(PlanStep step, LocalDate from) {
        Plan plan = step.plan();
        BillingCycle ruling = timeline().cycleOn(from);
        if (!ruling.length().equals(plan.every())) {
            BillingCycle fitting = as(plan.every(), ruling, from);
            cycles.add(new CycleStep(step.seq(), step.recorded(), step.effective(), step.seen(), fitting, from));
        }
        fitFrom(from, plan);
    }

    /** What costs something is billed by periods of its own length from its first day on. */
    private void fitFrom(LocalDate from, Plan plan) {
        if (!plan.isFree()) {
            cycles.replaceAll(cycle -> !cycle.from().isBefore(from) && !own.contains(cycle.seq())
                    ? fitted(Objects.requireNonNull(named.get(cycle.seq())), plan.every())
                    : cycle);
        }
    }

    private static CycleStep fitted(CycleStep named, PeriodLength every) {
        return named.cycle().length().equals(every) ? named : named.with(as(every, named.cycle(), named.from()));
    }

    private static BillingCycle as(PeriodLength length, BillingCycle cycle, LocalDate from) {
        return new BillingCycle(length, from, length.isMonths() ? cycle.anchorDay() : from.getDayOfMonth());
    }
}
