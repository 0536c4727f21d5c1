package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.BillingPeriod;
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

    /**
     * Covered time is kept as long as both views cut it into the same periods; where they part, what is left of it is
     * given back and covered anew.
     */
    private void settle(Dated step, Subscription next, LocalDate covered) {
        LocalDate kept = covered;
        for (BillingPeriod period : view.timeline().within(touchedFrom(step), covered)) {
            LocalDate from = period.served().from();
            Optional<BillingPeriod> after = from.isBefore(kept) ? goesOn(period, next) : Optional.empty();
            kept = earlier(kept, keptOf(period, after));
            makeLines.change(view, period, next, after, step.seq()).stream()
                    .map(line -> new BilledLine(line, Optional.of(period.served()), step.isBackDated()))
                    .forEach(lines::add);
        }
        if (kept.isBefore(covered)) {
            progress = progress.covered(kept, progress.coveredSeen());
        }
    }

    /** Where the views part in a period; never, when the new one has it whole. */
    private static LocalDate keptOf(BillingPeriod period, Optional<BillingPeriod> after) {
        LocalDate to =
                after.map(rest -> rest.served().to()).orElse(period.served().from());
        return to.isBefore(period.served().to()) ? to : LocalDate.MAX;
    }

    /** The same period as the new view has it, whole or cut short. */
    private static Optional<BillingPeriod> goesOn(BillingPeriod period, Subscription next) {
        BillingPeriod rest = next.timeline().containing(period.served().from());
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

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private Subscription known() {
        return subscription.asFarAs(dated -> !waiting.contains(dated.seq())).orElseThrow();
    }
}
