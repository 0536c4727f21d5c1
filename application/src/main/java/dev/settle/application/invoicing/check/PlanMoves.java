package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which answers plans took over within a period, and did not wait for it to end.
 *
 * @param known what the occasion knew about the subscription
 */
record PlanMoves(Edges edges, History known) {
    private static final String A_MONTH = "P1M";

    /** All that may have cut a line's period or have ended or begun it where it is not whole; a change may be what cut it. */
    Set<Answer> within(TimeLine line) {
        LocalDate from = line.served().from();
        boolean begins = from.isAfter(line.whole().from());
        return known.facts().stream()
                .filter(fact -> !fact.effective().isAfter(line.end()))
                .filter(fact -> begins
                        ? !fact.effective().isBefore(from)
                        : fact.effective().isAfter(from))
                .flatMap(fact -> by(fact).stream())
                .collect(Collectors.toSet());
    }

    /** The last change of plan that took over on a day. */
    Optional<Fact> on(LocalDate day) {
        return known.facts().stream()
                .filter(fact -> isMove(fact) && fact.effective().equals(day))
                .reduce((one, later) -> later);
    }

    /** By a fact: none where nothing was paid before, or what is not of the old length waited for the period to end. */
    Optional<Answer> by(Fact fact) {
        if (!isMove(fact)) {
            return Optional.empty();
        }
        Fact old = old(fact);
        boolean waits = old.is("PlanChanged") && !old.what().at("prorated").truth();
        if (!History.isPaid(old) && !waits) {
            return Optional.empty();
        }
        LocalDate day = fact.effective();
        Periods.Length before = every(old);
        Periods.Length after = every(fact);
        if (after.equals(before)) {
            return Optional.of(edges.answer("proration.onPlanChange", day, fact));
        }
        return Optional.of(edges.answer("intervalChange.MONTH_TO_YEAR.effective", day, fact))
                .filter(answer -> answer.value().equals("NOW_WITH_CREDIT"))
                .filter(answer -> after.after(day).isAfter(before.after(day)));
    }

    /** The same, unless that is not sure: a plan that was to be free before may have waited for a period to end. */
    Set<Answer> surelyBy(Fact fact) {
        return by(fact).stream().filter(answer -> History.isPaid(old(fact))).collect(Collectors.toSet());
    }

    private static boolean isMove(Fact fact) {
        return fact.is("PlanChanged") && fact.what().at("prorated").truth();
    }

    /** What brought the plan before, as those who changed it knew. */
    private Fact old(Fact fact) {
        History then = known.before(fact.seq());
        return then.facts().stream()
                .filter(other -> other.is("PlanChanged") && other.effective().isBefore(fact.effective()))
                .max(Comparator.comparing(Fact::effective).thenComparing(Fact::seq))
                .orElseGet(() -> then.facts().stream()
                        .filter(other -> other.is("SubscriptionStarted"))
                        .findFirst()
                        .orElseThrow());
    }

    /** What is free goes by the month. */
    private static Periods.Length every(Fact fact) {
        return Periods.Length.of(fact.what()
                .at("plan")
                .find("price")
                .map(price -> price.at("every").text())
                .orElse(A_MONTH));
    }
}
