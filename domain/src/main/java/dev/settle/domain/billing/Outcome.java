package dev.settle.domain.billing;

import dev.settle.domain.journal.Notice;
import dev.settle.domain.subscription.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the function answers: documents, where billing stands after them, and what to tell.
 *
 * @param progress the new standing of each subscription that took part
 * @param settled  entries of one-off charges that are on the drafts
 * @param holds    when there are any, nothing is issued and nothing moves; they are told by a fact of their own
 * @param bridged  subscriptions whose cycle was given the day it takes over
 */
public record Outcome(
        List<Draft> drafts,
        Map<String, Progress> progress,
        Set<Long> settled,
        List<Hold> holds,
        List<Notice> notices,
        Map<String, Subscription> bridged) {
    public Outcome {
        drafts = List.copyOf(drafts);
        progress = Map.copyOf(progress);
        settled = Set.copyOf(settled);
        holds = List.copyOf(holds);
        notices = List.copyOf(notices);
        bridged = Map.copyOf(bridged);
    }

    /** Nothing is issued and nothing moves, for these reasons. */
    static Outcome held(List<Hold> holds) {
        return new Outcome(List.of(), Map.of(), Set.of(), holds, List.of(), Map.of());
    }

    /** What is to be told once its drafts have these numbers. */
    public List<Notice> notices(List<String> numbers) {
        List<Notice> all = new ArrayList<>(notices);
        for (int i = 0; i < drafts.size(); i++) {
            all.add(new Notice("DOCUMENT_ISSUED", numbers.get(i), drafts.get(i).date(), ""));
        }
        return all;
    }

    /** How many notices that are. */
    int tells() {
        return notices.size() + drafts.size();
    }

    public boolean isHeld() {
        return !holds.isEmpty();
    }

    /**
     * @param book what was told before: who was held for it already may still change what makes it so
     * @throws Unbillable when it is held for being too large, or too long, for any document, and was not before
     */
    public void checkFits(Occasion occasion, Book book) {
        for (Hold hold : holds) {
            Unbillable.Cause.of(hold)
                    .filter(cause -> !book.hasTold(occasion, cause.name()))
                    .findFirst()
                    .ifPresent(cause -> {
                        throw new Unbillable(cause, occasion, hold);
                    });
        }
    }

    /** What is to be recorded of an occasion that is held. */
    public BillingFacts.OccasionHeld held(Occasion occasion) {
        return new BillingFacts.OccasionHeld(occasion, holds);
    }
}
