package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.earlier;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Settles changes of covered time one by one, in the order they were recorded: what is owed after less before. */
final class Settlements {
    private record SeatDay(LocalDate day, boolean backDated) {}

    private final Lines makeLines;
    private final Set<Long> waiting;
    private final List<BilledLine> lines = new ArrayList<>();
    private Subscription subscription;
    private Progress progress;
    private Subscription view;

    Settlements(Subscription subscription, Progress progress, Lines makeLines) {
        this.subscription = subscription;
        this.progress = progress;
        this.makeLines = makeLines;
        this.waiting = new TreeSet<>(progress.unbilled());
        this.view = known();
    }

    /** Settles these, and with them what was left out before. */
    void settle(List<Dated> steps) {
        if (steps.isEmpty()) {
            return;
        }
        for (List<Dated> together : byDay(withLeftOut(steps))) {
            Dated step = together.get(0);
            together.forEach(one -> waiting.remove(one.seq()));
            bridge(step);
            Subscription next = known();
            progress.coveredTo().ifPresent(covered -> settle(together, next, covered));
            view = next;
        }
        progress = progress.settled(steps.stream().map(Dated::seq).toList());
    }

    private List<Dated> withLeftOut(List<Dated> steps) {
        return progress.leftOut()
                .map(left -> subscription.steps().filter(step -> left.entries().contains(step.seq())))
                .map(left -> Stream.concat(left, steps.stream()).toList())
                .orElse(steps);
    }

    /** Changes of seats for one day net out before money moves; everything else keeps its place. */
    private static List<List<Dated>> byDay(List<Dated> steps) {
        Map<Object, List<Dated>> groups = new LinkedHashMap<>();
        steps.stream()
                .sorted(Comparator.comparingLong(Dated::seq))
                .forEach(step -> groups.computeIfAbsent(
                                step instanceof SeatStep ? new SeatDay(step.effective(), step.isBackDated()) : step,
                                first -> new ArrayList<>())
                        .add(step));
        return List.copyOf(groups.values());
    }

    /** A cycle that another takes over from rules on to the end of what is covered when the change is settled. */
    private void bridge(Dated step) {
        if (progress.coveredTo().isPresent()) {
            subscription = subscription.bridgedFrom(progress.coveredTo().get(), seq -> seq == step.seq());
        }
    }

    List<BilledLine> lines() {
        return lines;
    }

    Progress progress() {
        return progress;
    }

    /** The subscription with everything that is recorded, its cycles where they begin. */
    Subscription subscription() {
        return subscription;
    }

    /** The subscription with everything that is settled. */
    Subscription view() {
        return view;
    }

    /**
     * Covered time is kept as long as both views cut it into the same periods; where they part, what is left of it is
     * given back and covered anew.
     */
    private void settle(List<Dated> together, Subscription next, LocalDate covered) {
        Dated step = together.get(0);
        List<Long> entries = together.stream().map(Dated::seq).toList();
        LocalDate kept = covered;
        Timeline is = next.timeline();
        boolean sinceWhen = !makeLines.billedFrom(view).equals(makeLines.billedFrom(next));
        LocalDate from = sinceWhen ? subscription.start() : touchedFrom(step);
        LocalDate touched = view.timeline().commonBoundaryOnOrBefore(from, is);
        for (BillingPeriod period : view.timeline().within(touched, covered)) {
            boolean isKept = period.served().from().isBefore(kept);
            Optional<BillingPeriod> after = isKept ? goesOn(period, is) : Optional.empty();
            kept = earlier(kept, keptOf(period, after));
            makeLines.change(view, period, next, after, entries).stream()
                    .map(line -> new BilledLine(line, Optional.of(period.served()), step.isBackDated()))
                    .forEach(lines::add);
        }
        if (kept.isBefore(covered)) {
            progress = progress.covered(kept);
        }
    }

    /** Where the views part in a period; never, when the new one has it whole. */
    private static LocalDate keptOf(BillingPeriod period, Optional<BillingPeriod> after) {
        LocalDate to =
                after.map(rest -> rest.served().to()).orElse(period.served().from());
        return to.isBefore(period.served().to()) ? to : LocalDate.MAX;
    }

    /** The same period as the new view has it, whole or cut short. */
    private static Optional<BillingPeriod> goesOn(BillingPeriod period, Timeline next) {
        BillingPeriod rest = next.containing(period.served().from());
        boolean same = rest.whole().equals(period.whole())
                && !rest.served().to().isAfter(period.served().to());
        return same ? Optional.of(rest) : Optional.empty();
    }

    /** A cancellation that replaces another touches the time between them. */
    private LocalDate touchedFrom(Dated step) {
        return view.cancelled()
                .filter(mark -> subscription.cancellations().contains(step))
                .map(Dated::effective)
                .filter(step.effective()::isAfter)
                .orElse(step.effective());
    }

    private Subscription known() {
        return waiting.isEmpty()
                ? subscription
                : subscription.asFarAs(dated -> !waiting.contains(dated.seq())).orElseThrow();
    }
}
