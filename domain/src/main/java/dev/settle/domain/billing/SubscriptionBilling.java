package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.earlier;
import static dev.settle.domain.calendar.Days.later;

import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.billing.BillingParameters.Population;
import dev.settle.domain.calendar.Days;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.BillingPeriod;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Waiting waiting;
    private final Lifetime lifetime;
    private final SomethingOwed somethingOwed;
    private final Optional<LocalDate> nextAnchor;

    SubscriptionBilling(PayerPolicy payer, Lines lines, SetupFees fees, Subscription subscription, Progress progress) {
        this.subscription = subscription;
        this.progress = progress;
        this.payer = payer;
        this.anchors = Anchors.of(subscription, progress);
        this.lines = lines;
        this.fees = fees;
        this.settling = Settling.of(subscription, progress, payer, lines);
        this.waiting = Waiting.of(subscription, progress, settling);
        this.lifetime = Lifetime.of(subscription, payer);
        this.somethingOwed = new SomethingOwed(lines, lifetime);
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
        boolean isDone = waiting.isEmpty() && isOver();
        if (isDone || !subscription.isEverPaid()) {
            return Optional.empty();
        }
        LocalDate after = later(progress.anchored(), reopened());
        if (hasBegun()) {
            return Optional.of(anchors.after(after));
        }
        Optional<LocalDate> decided = lifetime.clock().decided();
        if (decided.isEmpty()) {
            return waiting.since().filter(day -> progress.feeCharged()).map(day -> anchors.after(later(after, day)));
        }
        LocalDate anchor = anchors.after(later(after, decided.get().minusDays(1)));
        while (billedFromAt(anchor).isEmpty() && anchor.isBefore(decided.get().plusYears(1))) {
            anchor = anchors.after(anchor);
        }
        return Optional.of(anchor);
    }

    /** The day on which something is due outside the anchors, if there is such a thing. */
    Optional<LocalDate> nextChange() {
        if (waiting.isEmpty() && hasBegun()) {
            return Optional.empty();
        }
        return Stream.concat(
                        opening().stream(),
                        waiting.steps().stream().filter(waiting::isDueByItself).map(Known::due))
                .filter(day -> nextAnchor.map(day::isBefore).orElse(true))
                .min(LocalDate::compareTo);
    }

    /**
     * The first day after {@code today} on which something may come due outside the anchors, whatever is activated until
     * then: how time that is still to begin is billed is not certain. What has come already and may be made
     * due so has its own day.
     */
    Optional<LocalDate> nextPossible(LocalDate today) {
        if (waiting.isEmpty() && hasBegun()) {
            return Optional.empty();
        }
        return Stream.concat(openingDay().stream(), waiting.steps().stream().map(Known::due))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo);
    }

    /** What an anchor bills. */
    Billed anchor(LocalDate day) {
        return bill(day, waiting.settledByAnchor(day), true, progress.anchoredOn(day));
    }

    /** What has come due outside the anchors. */
    Billed change(LocalDate day) {
        return opened(day, bill(day, waiting.settledByChange(day), false, progress));
    }

    /** Time up to an opening outside the anchors is billed with it: anchors that went by before it have nothing left. */
    private Billed opened(LocalDate day, Billed billed) {
        boolean opens = progress.coveredTo().isEmpty()
                && billed.progress().coveredTo().isPresent()
                && billed.progress().anchored().isBefore(day);
        return opens ? billed.with(billed.progress().anchoredOn(day)) : billed;
    }

    private Billed bill(LocalDate day, List<Dated> settled, boolean anchor, Progress from) {
        Settlements settlements = new Settlements(subscription, from, lines);
        settlements.settle(settled);
        Progress after = settlements.progress();
        Subscription view = settlements.view();
        List<BilledLine> feeBack = List.of();
        if (after.feeCharged() && !settled.isEmpty() && view.hasSetupFee() && somethingOwed.never(view)) {
            feeBack = fees.givenBack(view, settling.end(settled));
            after = after.withFeeGivenBack();
        }
        Policy policy = payer.covering(subscription, day);
        Optional<LocalDate> billedFrom = lifetime.paidFromKnownOn(view, day);
        boolean absent = from.leftOut().isPresent()
                || anchor
                        && policy.get(BillingParameters.POPULATION) == Population.ACTIVE_AT_ANCHOR
                        && !lifetime.isServedOn(view, day);
        List<BilledLine> anew = new ArrayList<>();
        List<Period> news = List.of();
        boolean closed = from.leftOut().isPresent() && after.coveredTo().equals(from.coveredTo());
        if (!closed && billedFrom.isPresent() && !billedFrom.get().isAfter(day)) {
            LocalDate start = after.coveredTo().orElse(billedFrom.get());
            if (!after.feeCharged() && !absent && somethingOwed.by(day, view, billedFrom.get(), start, settled)) {
                anew.addAll(fees.charged(view, billedFrom.get()));
                after = after.withFeeCharged();
            }
            Optional<LocalDate> target = target(view, day, policy.get(BillingParameters.MODE), anchor);
            if (target.isPresent() && start.isBefore(target.get())) {
                anew.addAll(lines.coverage(view, start, target.get()));
                after = after.covered(target.get());
                news = news(view, start, earlier(target.get(), day.plusDays(1)), from.coveredTo());
            }
        } else if (!closed && lifetime.hasEnded(view, day)) {
            after = after.covered(view.timeline().boundaryOnOrAfter(day));
        }
        List<BilledLine> all = new ArrayList<>(settlements.lines());
        all.addAll(anew);
        Billed billed = new Billed(all, after, settlements.subscription(), news);
        Billed left =
                absent ? new LeavingOut(from, settled).of(settlements.lines(), anew, billed, subscription) : billed;
        return upToTheEnd(left.with(feeBack), view);
    }

    /** @param view what is settled: an end that waits is none yet, and one that is put off waits for that */
    private Billed upToTheEnd(Billed billed, Subscription view) {
        return billed.progress().pending().isEmpty()
                ? billed
                : lifetime.end(view)
                        .flatMap(settled -> lifetime.end(subscription).map(told -> later(settled, told)))
                        .map(end -> billed.with(billed.progress().upTo(end, subscription)))
                        .orElse(billed);
    }

    /** The days that are served of each period between two days, of those which no occasion billed to their end before. */
    private List<Period> news(Subscription view, LocalDate from, LocalDate to, Optional<LocalDate> covered) {
        LocalDate end = earlier(to, lifetime.end(view).orElse(to));
        List<Period> news = new ArrayList<>(1);
        for (BillingPeriod period : view.timeline().within(from, end)) {
            Period whole = period.served();
            if (covered.isEmpty() || whole.to().isAfter(covered.get())) {
                news.add(new Period(whole.from(), earlier(whole.to(), end)));
            }
        }
        return news;
    }

    /** Up to where an occasion covers time; none when it covers no new time. */
    private Optional<LocalDate> target(Subscription view, LocalDate day, Mode mode, boolean anchor) {
        if (mode == Mode.ADVANCE) {
            return Optional.of(view.timeline().boundaryAfter(day));
        }
        if (anchor) {
            return Optional.of(view.timeline().boundaryOnOrBefore(day));
        }
        return lifetime.end(view)
                .filter(end -> !end.isAfter(day))
                .map(end -> view.timeline().boundaryOnOrAfter(end));
    }

    /** The opening, when it does not wait for an anchor. */
    private Optional<LocalDate> opening() {
        return openingDay().filter(day -> {
            LocalDate from = lifetime.paidFrom(subscription).orElseThrow();
            boolean advance = settling.mode(day) == Mode.ADVANCE;
            return (advance || isFeeDue(from, day)) && settling.opensNow(from);
        });
    }

    /** The day of the opening where policy does not let it wait. */
    private Optional<LocalDate> openingDay() {
        if (hasBegun() || lifetime.clock().decided().isEmpty() || !subscription.isEverPaid()) {
            return Optional.empty();
        }
        if (lifetime.hasEnded(subscription, lifetime.paidFrom(subscription).orElseThrow())) {
            return Optional.empty();
        }
        LocalDate told = later(
                toldOn(lifetime.clock().decided().get()), subscription.opened().recorded());
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
                        .asFarAs(step -> !progress.pending().contains(step.seq()) || waiting.isSettledBy(step, day))
                        .filter(view -> somethingOwed.by(day, view, from, from, List.of()))
                        .isPresent();
    }

    private LocalDate latestPaidChange() {
        return subscription.planSpans().stream()
                .filter(span -> !span.plan().isFree())
                .findFirst()
                .map(span -> later(span.from(), subscription.recorded(span)))
                .orElse(subscription.opened().recorded());
    }

    private boolean isOver() {
        return progress.leftOut().isPresent()
                || progress.coveredTo()
                        .map(covered -> lifetime.hasEnded(subscription, covered))
                        .orElse(false);
    }

    /** Whether its first time was covered, or left out for good. */
    private boolean hasBegun() {
        return progress.coveredTo().isPresent() || progress.leftOut().isPresent();
    }

    /** What is recorded when all is billed waits for the next anchor, and not for one that has gone by. */
    private LocalDate reopened() {
        return waiting.since().filter(day -> isOver()).orElse(progress.anchored());
    }

    private Optional<LocalDate> billedFromAt(LocalDate anchor) {
        return anchors.known(anchor).flatMap(view -> lifetime.clock(view).billedFromKnownOn(anchor));
    }
}
