package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.CycleStep;
import dev.settle.domain.subscription.PlanStep;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settles changes of covered time one by one, in the order they were recorded: what is owed after less before. */
final class Settlements {
    private final Subscription subscription;
    private final Lines makeLines;
    private final Set<Long> waiting;
    private final List<BilledLine> lines = new ArrayList<>();
    private Progress progress;
    private Subscription view;

    Settlements(Subscription subscription, Progress progress, Lines makeLines) {
        this.subscription = subscription;
        this.progress = progress;
        this.makeLines = makeLines;
        this.waiting = new TreeSet<>(progress.pending());
        this.view = known();
    }

    void settle(List<Dated> steps) {
        List<Dated> inOrder =
                steps.stream().sorted(Comparator.comparingLong(Dated::seq)).toList();
        for (Dated step : inOrder) {
            waiting.remove(step.seq());
            Subscription next = known();
            progress.coveredTo().ifPresent(covered -> settle(step, next, covered));
            view = next;
        }
        progress = progress.settled(inOrder.stream().map(Dated::seq).toList());
    }

    List<BilledLine> lines() {
        return lines;
    }

    /** The lines that together owe the payer something: who is not billed any more still gets that back. */
    List<BilledLine> givenBack() {
        Map<Currency, Money> sums = new HashMap<>();
        for (BilledLine billed : lines) {
            Money amount = billed.line().amount();
            sums.merge(amount.currency(), amount, Money::plus);
        }
        return lines.stream()
                .filter(billed -> sums.getOrDefault(
                                billed.line().amount().currency(), billed.line().amount())
                        .isNegative())
                .toList();
    }

    Progress progress() {
        return progress;
    }

    /** The subscription with everything that is settled. */
    Subscription view() {
        return view;
    }

    private void settle(Dated step, Subscription next, LocalDate covered) {
        LocalDate kept =
                handOver(step, next).filter(day -> day.isBefore(covered)).orElse(covered);
        for (BillingPeriod period : view.timeline().within(step.effective(), covered)) {
            LocalDate from = period.served().from();
            Optional<BillingPeriod> after =
                    from.isBefore(kept) ? Optional.of(next.timeline().containing(from)) : Optional.empty();
            makeLines.change(view, period, next, after, step.seq()).stream()
                    .map(line -> new BilledLine(line, step.isBackDated()))
                    .forEach(lines::add);
        }
        if (kept.isBefore(covered)) {
            progress = progress.covered(kept, progress.coveredSeen());
        }
    }

    /** Where a plan with another cycle takes over from time that was covered. */
    private static Optional<LocalDate> handOver(Dated step, Subscription next) {
        return step instanceof PlanStep
                ? next.cycles().stream()
                        .filter(cycle -> cycle.seq() == step.seq())
                        .map(CycleStep::from)
                        .findFirst()
                : Optional.empty();
    }

    private Subscription known() {
        return subscription.asFarAs(dated -> !waiting.contains(dated.seq())).orElseThrow();
    }
}
