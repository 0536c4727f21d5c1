package dev.settle.domain.billing;

import dev.settle.domain.journal.Dated;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.Subscription;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an occasion bills of who was gone by an anchor, where policy bills only the active: what is owed to them, and no
 * charge. What is left out was never paid, so no later change may give it back.
 *
 * @param from    where its billing stood before
 * @param settled the changes that the occasion settles
 */
record LeavingOut(Progress from, List<Dated> settled) {
    /**
     * @param changed lines for changes of covered time
     * @param anew    lines for time that is not covered, or was and would be covered anew
     * @param all     what would be billed of who is still there
     */
    Billed of(List<BilledLine> changed, List<BilledLine> anew, Billed all, Subscription recorded) {
        List<BilledLine> known = Stream.concat(changed.stream(), anew.stream().filter(this::wasCovered))
                .toList();
        List<BilledLine> given = givenBack(known);
        boolean unpaid = given.isEmpty() && !known.isEmpty();
        if (!unpaid
                && known.size() == changed.size() + anew.size()
                && from.leftOut().isEmpty()) {
            return new Billed(given, all.progress(), all.subscription(), List.of());
        }
        boolean paid = !settled.isEmpty() && !unpaid;
        Progress closed = all.progress().backTo(from.coveredTo()).leavingOut(paid ? Set.of() : entries());
        return new Billed(given, closed, unpaid ? recorded : all.subscription(), List.of());
    }

    private boolean wasCovered(BilledLine line) {
        return line.within()
                .filter(period -> from.coveredTo().map(period.from()::isBefore).orElse(false))
                .isPresent();
    }

    private Set<Long> entries() {
        Set<Long> entries = new TreeSet<>();
        settled.forEach(step -> entries.add(step.seq()));
        from.leftOut().ifPresent(left -> entries.addAll(left.entries()));
        return entries;
    }

    /** The lines that together owe the payer something: who is not billed any more still gets that back. */
    private static List<BilledLine> givenBack(List<BilledLine> lines) {
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
}
