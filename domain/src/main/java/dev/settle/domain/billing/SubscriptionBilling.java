package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.earlier;
import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.billing.BillingParameters.Population;
import dev.settle.domain.calendar.Days;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.CycleStep;
import dev.settle.domain.subscription.PlanStep;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.TrialClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One subscription's part in the function: when it is due, and what an occasion bills of it. */
final class SubscriptionBilling {
    private final Subscription subscription;
    private final Progress progress;
    private final PayerPolicy payer;
    private final Lines lines;
    private final SetupFees fees;
    private final Settling settling;
    private final Anchors anchors;
    private final List<Dated> pending;
    private final TrialClock clock;
    private final Optional<LocalDate> nextAnchor;

    SubscriptionBilling(PayerPolicy payer, Lines lines, SetupFees fees, Subscription subscription, Progress progress) {
        this.subscription = subscription;
        this.progress = progress;
        this.payer = payer;
        this.anchors = Anchors.of(subscription, progress);
        this.lines = lines;
        this.fees = fees;
        this.settling = new Settling(subscription, payer, lines);
        this.pending = pending(subscription, progress.pending());
        this.clock = TrialClock.of(subscription, payer.atStart(subscription));
        this.nextAnchor = findNextAnchor();
    }

    Subscription subscription() {
        return subscription;
    }

    /** The next anchor that is not billed, if there ever is one. */
    Optional<LocalDate> nextAnchor() {
        return nextAnchor;
    }

    /** The day since when it is known that it has no anchors left, if it had any. */
    Optional<LocalDate> over() {
        return Optional.of(progress.anchored())
                .filter(anchored -> hasBegun())
                .map(anchored -> subscription
                        .cancelled()
                        .map(mark -> later(anchored, Known.due(mark)))
                        .orElse(anchored));
    }

    /** Whether it may have been billed at an anchor on that day or later. */
    boolean hasPassed(LocalDate day) {
        return !subscription.start().isAfter(day) && !progress.anchored().isBefore(day);
    }

    private Optional<LocalDate> findNextAnchor() {
        if (isDone() || !subscription.isEverPaid()) {
            return Optional.empty();
        }
        LocalDate after = later(progress.anchored(), reopened());
        if (hasBegun()) {
            return Optional.of(anchors.after(after));
        }
        Optional<LocalDate> decided = clock.decided();
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        LocalDate anchor = anchors.after(later(after, decided.get().minusDays(1)));
        while (billedFromAt(anchor).isEmpty() && anchor.isBefore(decided.get().plusYears(1))) {
            anchor = anchors.after(anchor);
        }
        return Optional.of(anchor);
    }

    /** The day on which something is due outside the anchors, if there is such a thing. */
    Optional<LocalDate> nextChange() {
        if (pending.isEmpty() && hasBegun()) {
            return Optional.empty();
        }
        return Stream.concat(
                        opening().stream(),
                        pending.stream().filter(this::isDueByItself).map(Known::due))
                .filter(day -> nextAnchor.map(day::isBefore).orElse(true))
                .min(LocalDate::compareTo);
    }

    /**
     * The first day after {@code today} on which something may come due outside the anchors, whatever is activated until
     * then: how time that is still to begin is billed is not certain.
     */
    Optional<LocalDate> nextPossible(LocalDate today) {
        if (pending.isEmpty() && hasBegun()) {
            return Optional.empty();
        }
        return Stream.concat(openingDay().stream(), pending.stream().map(Known::due))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo);
    }

    /** What an anchor bills. */
    Billed anchor(LocalDate day) {
        List<Dated> settled = pending.isEmpty()
                ? List.of()
                : pending.stream().filter(Known.atAnchor(day)).toList();
        return bill(day, settled, true, progress.anchoredOn(day));
    }

    /** What has come due outside the anchors. */
    Billed change(LocalDate day) {
        List<Dated> settled =
                pending.stream().filter(step -> isSettledBy(step, day)).toList();
        return opened(day, bill(day, settled, false, progress));
    }

    /** Time up to an opening outside the anchors is billed with it: anchors that went by before it have nothing left. */
    private Billed opened(LocalDate day, Billed billed) {
        boolean opens = progress.coveredTo().isEmpty()
                && billed.progress().coveredTo().isPresent()
                && billed.progress().anchored().isBefore(day);
        return opens ? new Billed(billed.lines(), billed.progress().anchoredOn(day), billed.subscription()) : billed;
    }

    /** What was recorded before anything is covered is no change of covered time: the opening knows it. */
    private boolean isSettledBy(Dated pendingStep, LocalDate day) {
        boolean before =
                progress.coveredTo().isEmpty() && pendingStep.recorded().isBefore(day);
        return Known.by(day).test(pendingStep)
                && (before || (settling.movesMoney(pendingStep) ? isNow(pendingStep) : !overtakesPlan(pendingStep)));
    }

    /** Which of two cycles comes last must not hang on what else is settled between them. */
    private boolean overtakesPlan(Dated pendingStep) {
        return pendingStep instanceof CycleStep
                && pending.stream()
                        .anyMatch(other ->
                                other instanceof PlanStep && other.seq() < pendingStep.seq() && !settling.isNow(other));
    }

    private Billed bill(LocalDate day, List<Dated> settled, boolean anchor, Progress from) {
        Settlements settlements = new Settlements(subscription, from, lines);
        settlements.settle(settled);
        Progress after = settlements.progress();
        Subscription view = settlements.view();
        List<BilledLine> feeBack = List.of();
        if (after.feeCharged() && !settled.isEmpty() && cameToNothing(view)) {
            feeBack = fees.givenBack(view, settling.end(settled));
            after = after.withFeeGivenBack();
        }
        Policy policy = payer.covering(subscription, day);
        Optional<LocalDate> billedFrom = clock(view).billedFromKnownOn(day).map(start -> firstPaid(view, start));
        boolean absent = from.leftOut().isPresent()
                || anchor
                        && policy.get(BillingParameters.POPULATION) == Population.ACTIVE_AT_ANCHOR
                        && !isServedOn(view, day);
        List<BilledLine> anew = new ArrayList<>();
        boolean closed = from.leftOut().isPresent() && after.coveredTo().equals(from.coveredTo());
        if (!closed && billedFrom.isPresent() && !billedFrom.get().isAfter(day)) {
            if (!after.feeCharged() && !absent && hasSeats(view, billedFrom.get())) {
                anew.addAll(fees.charged(view, billedFrom.get()));
                after = after.withFeeCharged();
            }
            LocalDate start = after.coveredTo().orElse(billedFrom.get());
            Optional<LocalDate> target = target(view, day, policy.get(BillingParameters.MODE), anchor);
            if (target.isPresent() && start.isBefore(target.get())) {
                anew.addAll(lines.coverage(view, start, target.get()));
                after = after.covered(target.get());
            }
        } else if (!closed && hasEnded(view, day)) {
            after = after.covered(view.timeline().boundaryOnOrAfter(day));
        }
        List<BilledLine> all = new ArrayList<>(settlements.lines());
        all.addAll(anew);
        Billed billed = new Billed(all, after, settlements.subscription());
        Billed left =
                absent ? new LeavingOut(from, settled).of(settlements.lines(), anew, billed, subscription) : billed;
        return left.with(feeBack);
    }

    /** Whether it was over before anything of it could be billed: on its own first day, or while it was free. */
    private boolean cameToNothing(Subscription view) {
        Optional<LocalDate> from = clock(view).billedFrom().map(start -> firstPaid(view, start));
        return from.isEmpty()
                || end(view)
                        .filter(end -> end.isBefore(from.get()) || end.equals(view.start()))
                        .isPresent();
    }

    /** Up to where an occasion covers time; none when it covers no new time. */
    private Optional<LocalDate> target(Subscription view, LocalDate day, Mode mode, boolean anchor) {
        if (mode == Mode.ADVANCE) {
            return Optional.of(view.timeline().boundaryAfter(day));
        }
        if (anchor) {
            return Optional.of(view.timeline().boundaryOnOrBefore(day));
        }
        return end(view)
                .filter(end -> !end.isAfter(day))
                .map(end -> view.timeline().boundaryOnOrAfter(end));
    }

    /** The opening, when it does not wait for an anchor. */
    private Optional<LocalDate> opening() {
        return openingDay().filter(day -> {
            LocalDate from = firstPaid(subscription, clock.billedFrom().orElseThrow());
            boolean advance = payer.covering(subscription, day).get(BillingParameters.MODE) == Mode.ADVANCE;
            return (advance || isFeeDue(from, day)) && settling.opensNow(from);
        });
    }

    /** The day of the opening where policy does not let it wait. */
    private Optional<LocalDate> openingDay() {
        if (hasBegun() || clock.decided().isEmpty() || !subscription.isEverPaid()) {
            return Optional.empty();
        }
        if (hasEnded(subscription, firstPaid(subscription, clock.billedFrom().orElseThrow()))) {
            return Optional.empty();
        }
        LocalDate told =
                later(toldOn(clock.decided().get()), subscription.opened().recorded());
        return Optional.of(later(told, latestPaidChange()));
    }

    /** The day something was certain, or was told of later by an event that happened before. */
    private LocalDate toldOn(LocalDate decided) {
        return subscription.events().values().stream()
                .filter(mark -> progress.pending().contains(mark.seq())
                        && !mark.effective().isAfter(decided))
                .map(Known::due)
                .reduce(decided, Days::later);
    }

    /** In arrears nothing but the fee is billed at once, and that only when there are seats it is for by then. */
    private boolean isFeeDue(LocalDate from, LocalDate day) {
        return !progress.feeCharged()
                && subscription.planOn(from).setupFee().isPositive()
                && subscription
                        .asFarAs(step -> !progress.pending().contains(step.seq()) || isSettledBy(step, day))
                        .filter(view -> hasSeats(view, from))
                        .isPresent();
    }

    private LocalDate latestPaidChange() {
        return subscription.planSpans().stream()
                .filter(span -> !span.plan().isFree())
                .findFirst()
                .map(span -> later(span.from(), subscription.recorded(span)))
                .orElse(subscription.opened().recorded());
    }

    private boolean isDueByItself(Dated step) {
        if (!settling.movesMoney(step) || !isNow(step)) {
            return false;
        }
        boolean leavesArrears =
                payer.covering(subscription, step.effective()).get(BillingParameters.MODE) == Mode.ARREARS
                        && settling.isCancellation(step);
        return leavesArrears
                || progress.coveredTo().map(step.effective()::isBefore).orElse(false);
    }

    /** A change of seats does not overtake one that waits: what it does is known by the seats that one leaves behind. */
    private boolean isNow(Dated step) {
        return settling.isNow(step)
                && (!(step instanceof SeatStep seats)
                        || pending.stream()
                                .filter(other -> other instanceof SeatStep before && before.isBefore(seats))
                                .filter(settling::movesMoney)
                                .allMatch(settling::isNow));
    }

    private boolean isDone() {
        return progress.pending().isEmpty() && isOver();
    }

    private boolean isOver() {
        return progress.leftOut().isPresent()
                || progress.coveredTo()
                        .map(covered -> hasEnded(subscription, covered))
                        .orElse(false);
    }

    /** Whether its first time was covered, or left out for good. */
    private boolean hasBegun() {
        return progress.coveredTo().isPresent() || progress.leftOut().isPresent();
    }

    /** What is recorded when all is billed waits for the next anchor, and not for one that has gone by. */
    private LocalDate reopened() {
        return !pending.isEmpty() && isOver()
                ? pending.stream()
                        .map(step -> step.recorded().minusDays(1))
                        .min(LocalDate::compareTo)
                        .orElseThrow()
                : progress.anchored();
    }

    private boolean hasSeats(Subscription view, LocalDate billedFrom) {
        return !hasEnded(view, billedFrom)
                && !view.lots(lines.source(view, billedFrom)).isEmpty();
    }

    /** A subscription that began on a free plan is billed from its first day on a paid one. */
    private static LocalDate firstPaid(Subscription view, LocalDate billedFrom) {
        return later(billedFrom, view.paidFrom());
    }

    private static List<Dated> pending(Subscription subscription, Set<Long> seqs) {
        return seqs.isEmpty()
                ? List.of()
                : subscription.steps().filter(step -> seqs.contains(step.seq())).toList();
    }

    private Optional<LocalDate> billedFromAt(LocalDate anchor) {
        return anchors.known(anchor).flatMap(view -> clock(view).billedFromKnownOn(anchor));
    }

    private TrialClock clock(Subscription view) {
        return view.equals(subscription) ? clock : TrialClock.of(view, payer.atStart(subscription));
    }

    private Optional<LocalDate> end(Subscription view) {
        Optional<LocalDate> disabled = clock(view).disabled();
        Optional<LocalDate> end = view.end();
        return disabled.isEmpty() || end.isEmpty()
                ? disabled.or(() -> end)
                : Optional.of(earlier(disabled.get(), end.get()));
    }

    private boolean hasEnded(Subscription view, LocalDate day) {
        return end(view).map(end -> !end.isAfter(day)).orElse(false);
    }

    private boolean isServedOn(Subscription view, LocalDate day) {
        return view.isServedOn(day) && !hasEnded(view, day);
    }
}
