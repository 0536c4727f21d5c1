package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.earlier;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.subscription.CycleStep;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** The anchors of one subscription, each as far as is known when it comes: a later change does not undo it. */
record Anchors(Subscription subscription, Progress progress) {
    /** The subscription as far as is known at an anchor, or was when something was billed before. */
    Optional<Subscription> known(LocalDate anchor) {
        Predicate<Dated> known = Known.atAnchor(anchor);
        return subscription.asFarAs(step -> !progress.pending().contains(step.seq()) || known.test(step));
    }

    /** A cycle whose change is not settled would take over where covered time ends now. */
    static Anchors of(Subscription subscription, Progress progress) {
        if (progress.pending().isEmpty() || progress.coveredTo().isEmpty()) {
            return new Anchors(subscription, progress);
        }
        LocalDate covered = progress.coveredTo().get();
        return new Anchors(subscription.bridgedFrom(covered, progress.pending()::contains), progress);
    }

    LocalDate after(LocalDate day) {
        Timeline timeline = subscription.timeline();
        if (isKnownOn(day)) {
            return timeline.anchorAfter(day);
        }
        LocalDate anchor = candidate(timeline, day);
        while (!isAnchor(anchor)) {
            anchor = candidate(timeline, anchor);
        }
        return anchor;
    }

    private boolean isKnownOn(LocalDate day) {
        boolean plain =
                subscription.cycles().size() == 1 && subscription.plans().isEmpty();
        return plain
                || subscription.courseSteps().noneMatch(step -> Known.due(step).isAfter(day));
    }

    private boolean isAnchor(LocalDate day) {
        return known(day).map(view -> view.timeline().isAnchor(day)).orElse(false);
    }

    private LocalDate candidate(Timeline timeline, LocalDate day) {
        LocalDate first = timeline.candidateAfter(day);
        for (CycleStep step : subscription.cycles()) {
            first = earlier(first, step.cycle().anchorAfter(day));
        }
        return first;
    }
}
