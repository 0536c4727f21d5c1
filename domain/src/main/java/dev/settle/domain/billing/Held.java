package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingFacts.OccasionHeld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Occasions that are told to be held. What belongs to one goes by its kind and day: a change takes in all that was
 * recorded by then, so that its last entry moves while it waits.
 */
final class Held {
    private Held() {}

    static boolean isTold(List<OccasionHeld> told, OccasionHeld fact) {
        return told.stream()
                .anyMatch(
                        one -> sameDay(fact.occasion()).test(one) && one.holds().equals(fact.holds()));
    }

    /** For whichever subscription: what is too much in all may name another one as soon as one of them has less. */
    static boolean isTold(List<OccasionHeld> told, Occasion occasion, String code) {
        return told.stream()
                .filter(sameDay(occasion))
                .flatMap(one -> one.holds().stream())
                .anyMatch(hold -> hold.code().equals(code));
    }

    static List<OccasionHeld> with(List<OccasionHeld> told, OccasionHeld fact) {
        List<OccasionHeld> all = new ArrayList<>(told);
        all.removeIf(sameDay(fact.occasion()));
        all.add(fact);
        return all;
    }

    /** Once one is billed, those of its kind that were due before it are done with. */
    static List<OccasionHeld> without(List<OccasionHeld> told, Occasion billed) {
        return told.isEmpty()
                ? told
                : told.stream()
                        .filter(one -> one.occasion().kind() != billed.kind()
                                || one.occasion().day().isAfter(billed.day()))
                        .toList();
    }

    private static Predicate<OccasionHeld> sameDay(Occasion occasion) {
        return one ->
                one.occasion().kind() == occasion.kind() && one.occasion().day().equals(occasion.day());
    }
}
