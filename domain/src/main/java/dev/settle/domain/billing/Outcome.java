package dev.settle.domain.billing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the function answers: documents, where billing stands after them, and what to tell.
 *
 * @param progress the new standing of each subscription that took part
 * @param settled  entries of one-off charges that are on the drafts
 * @param holds    when there are any, nothing is issued and nothing moves
 */
public record Outcome(
        List<Draft> drafts, Map<String, Progress> progress, Set<Long> settled, List<Hold> holds, List<Notice> notices) {
    public Outcome {
        drafts = List.copyOf(drafts);
        progress = Map.copyOf(progress);
        settled = Set.copyOf(settled);
        holds = List.copyOf(holds);
        notices = List.copyOf(notices);
    }

    public boolean isHeld() {
        return !holds.isEmpty();
    }
}
