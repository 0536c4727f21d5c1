package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingParameters.NetNegative;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes one outcome of what an occasion bills: a draft for each currency, and how far each subscription has come. */
record Drafting(Book book, PayerPolicy payer) {
    /**
     * @param billed  by subscription
     * @param extra   lines of no subscription's time
     * @param charged the one-offs that are billed with them
     */
    Outcome outcome(
            Occasion occasion,
            Map<String, Billed> billed,
            List<BilledLine> extra,
            Set<Long> charged,
            List<Notice> notices) {
        Assembly assembly = new Assembly(coverage());
        Set<Currency> news = new HashSet<>();
        Map<String, Progress> progress = new LinkedHashMap<>();
        for (Map.Entry<String, Billed> part : billed.entrySet()) {
            progress.put(part.getKey(), part.getValue().progress());
            for (BilledLine line : part.getValue().lines()) {
                assembly.add(line);
                if (!line.correction()) {
                    news.add(line.line().amount().currency());
                }
            }
        }
        extra.forEach(assembly::add);
        List<Draft> drafts = new ArrayList<>();
        assembly.lines().forEach((currency, lines) -> {
            List<DraftLine> printed = Forfeit.isBelowZero(lines)
                    ? forfeiting(occasion, billed)
                            .map(rule -> Forfeit.closed(lines, rule))
                            .orElse(lines)
                    : lines;
            drafts.add(draft(occasion, printed, !news.contains(currency)));
        });
        if (drafts.stream().anyMatch(draft -> draft.lines().size() > Draft.MOST_LINES)) {
            return tooLong(billed);
        }
        return new Outcome(drafts, progress, charged, List.of(), notices, bridged(billed));
    }

    /** One hold for all of it, however many they are: it names the first subscription of those with the most lines. */
    private static Outcome tooLong(Map<String, Billed> billed) {
        String longest = billed.entrySet().stream()
                .reduce((one, other) -> length(other) > length(one) ? other : one)
                .map(Map.Entry::getKey)
                .orElseThrow();
        return Outcome.held(List.of(Unbillable.Cause.DOCUMENT_TOO_LONG.holds(longest)));
    }

    private static int length(Map.Entry<String, Billed> part) {
        return part.getValue().lines().size();
    }

    /** The rule by which the payer loses what a document is below zero, if there is one. */
    private Optional<Resolved<NetNegative>> forfeiting(Occasion occasion, Map<String, Billed> billed) {
        return Optional.of(occasion)
                .filter(other -> other.kind() != Occasion.Kind.CREDIT)
                .map(due -> new Issuing(book, payer).of(due, billed).resolve(BillingParameters.NET_NEGATIVE))
                .filter(rule -> rule.value() == NetNegative.FORFEIT);
    }

    private Map<String, Subscription> bridged(Map<String, Billed> billed) {
        Map<String, Subscription> bridged = new LinkedHashMap<>();
        billed.forEach((id, part) -> {
            Subscription recorded = Objects.requireNonNull(book.subscriptions().get(id), id);
            if (!part.subscription().cycles().equals(recorded.cycles())) {
                bridged.put(id, part.subscription());
            }
        });
        return bridged;
    }

    /** Charges that a change may touch. */
    private List<CoveredLine> coverage() {
        if (book.coverage().isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> from = book.earliestTouched();
        return book.coverage().stream()
                .filter(line -> line.period()
                        .filter(days -> from.map(days.to()::isAfter).orElse(false))
                        .isPresent())
                .toList();
    }

    private Draft draft(Occasion occasion, List<DraftLine> printed, boolean corrections) {
        Money total =
                printed.stream().map(DraftLine::amount).reduce(Money::plus).orElseThrow();
        Money zero = Money.zero(total.currency());
        Money credit = book.credit(total.currency());
        Money used = total.isPositive() ? total.min(credit) : zero;
        Money left = credit.minus(total);
        Money due = left.isNegative() ? left.negate() : zero;
        Draft.Kind kind = corrections && occasion.kind() == Occasion.Kind.CHANGE
                ? Draft.Kind.CORRECTION
                : total.isNegative() ? Draft.Kind.CREDIT_NOTE : Draft.Kind.INVOICE;
        return new Draft(kind, occasion.day(), total, used, due, printed);
    }
}
