package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which answers plans took over within a period, and did not wait for it to end.
 *
 * @param known what the occasion knew about the subscription
 */
record PlanMoves(Edges edges, History known) {
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
        return paidBefore(fact).flatMap(paid -> by(fact, paid));
    }

    /** What is free has no length of its own, so that going there is no change of length. */
    private Optional<Answer> by(Fact fact, Fact paid) {
        LocalDate day = fact.effective();
        if (!History.isPaid(fact) || every(fact).equals(every(paid))) {
            return Optional.of(edges.answer("proration.onPlanChange", day, fact));
        }
        Periods.Length before = every(paid);
        Periods.Length after = every(fact);
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
        return before(fact, any -> true).orElseThrow();
    }

    /** The last plan before that cost something: its time is used up as long as a free one after it waits. */
    private Optional<Fact> paidBefore(Fact fact) {
        return before(fact, History::isPaid);
    }

    private Optional<Fact> before(Fact fact, Predicate<Fact> wanted) {
        History then = known.before(fact.seq());
        Stream<Fact> opened = then.facts().stream().filter(other -> other.is("SubscriptionStarted"));
        Stream<Fact> changed = then.facts().stream()
                .filter(other -> other.is("PlanChanged") && other.effective().isBefore(fact.effective()))
                .sorted(Comparator.comparing(Fact::effective).thenComparing(Fact::seq));
        return Stream.concat(opened, changed).filter(wanted).reduce((one, later) -> later);
    }

    private static Periods.Length every(Fact paid) {
        return Periods.Length.of(paid.what().at("plan").at("price").at("every").text());
    }
}
