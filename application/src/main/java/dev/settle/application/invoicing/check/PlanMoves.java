package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By which answers plans took over within a period, and did not wait for it to end. */
record PlanMoves(Edges edges) {
    /** All that may have cut a line's period or have ended or begun it where it is not whole; a change may be what cut it. */
    Set<Answer> within(TimeLine line) {
        LocalDate from = line.served().from();
        boolean begins = from.isAfter(line.whole().from());
        return edges.known().facts().stream()
                .filter(fact -> !fact.effective().isAfter(line.end()))
                .filter(fact -> begins
                        ? !fact.effective().isBefore(from)
                        : fact.effective().isAfter(from))
                .flatMap(fact -> by(fact).stream())
                .collect(Collectors.toSet());
    }

    /** The last change of plan that took over on a day. */
    Optional<Fact> on(LocalDate day) {
        return edges.known().facts().stream()
                .filter(fact -> isMove(fact) && fact.effective().equals(day))
                .reduce((one, later) -> later);
    }

    /** By a fact: none where nothing was paid before, or what is not of the old length waited for the period to end. */
    Optional<Answer> by(Fact fact) {
        LocalDate day = fact.effective();
        return isMove(fact)
                ? Optional.of(old(fact)).filter(History::isPaid).flatMap(old -> by(fact, day, every(old)))
                : Optional.empty();
    }

    /** What is free has no length of its own, so that going there is no change of length. */
    private Optional<Answer> by(Fact fact, LocalDate day, Periods.Length before) {
        if (!History.isPaid(fact) || every(fact).equals(before)) {
            return Optional.of(edges.answer("proration.onPlanChange", day, fact));
        }
        return Optional.of(edges.answer("intervalChange.MONTH_TO_YEAR.effective", day, fact))
                .filter(answer -> answer.value().equals("NOW_WITH_CREDIT"))
                .filter(answer -> every(fact).after(day).isAfter(before.after(day)));
    }

    private static boolean isMove(Fact fact) {
        return fact.is("PlanChanged") && fact.what().at("prorated").truth();
    }

    /** What brought the plan of the day before, as those who changed it knew. */
    private Fact old(Fact fact) {
        return edges.plans()
                .by(edges.known().before(fact.seq()))
                .on(fact.effective().minusDays(1));
    }

    private static Periods.Length every(Fact paid) {
        return Periods.Length.of(paid.what().at("plan").at("price").at("every").text());
    }
}
