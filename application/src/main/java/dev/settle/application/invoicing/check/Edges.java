package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Lots.Edge;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What policy says about how seats of one subscription come and leave, each time by the day it took effect.
 *
 * @param late whether billing began on the first day that the line shows, later than the seats came
 */
record Edges(Policy policy, String subscription, boolean late) {
    Answer answer(String parameter, Edge edge) {
        return answer(parameter, edge.effective(), edge.fact().seen());
    }

    Answer answer(String parameter, LocalDate day, long seen) {
        return policy.answer(parameter, subscription, day, seen);
    }

    /** The first day on which an edge is felt. */
    LocalDate day(Edge edge) {
        boolean later =
                edge.shifts() && answer("proration.changeDay", edge).value().equals("USED");
        return later ? edge.effective().plusDays(1) : edge.effective();
    }

    /** The first day on which a fact is felt. */
    LocalDate day(Fact fact) {
        return day(new Edge(fact.movesSeats() ? "ADDED" : fact.type(), fact, fact.effective()));
    }

    boolean leavesDaily(Edge edge) {
        return answer(leaving(edge), edge).value().equals("DAILY");
    }

    /** Who comes after this day comes within the period: a stub has begun before, a bridge begins where it begins. */
    LocalDate begun(TimeLine line) {
        boolean opening = line.served().from().equals(policy.account().paidFrom(subscription));
        return (opening ? line.whole() : line.served()).from();
    }

    /** Billing may begin later than the service: by a trial, by what starts its clock, or by a free plan. */
    static boolean mayBeLate(Policy policy, String subscription) {
        Fact opened = policy.account().opened(subscription);
        return opened.what().at("trial").truth()
                || opened.what().at("plan").find("price").isEmpty()
                || !policy.answer("billing.start", subscription, opened.day(), opened.seen())
                        .value()
                        .equals("ORDERED");
    }

    /** What is asked about a lot that a line bills. */
    Set<Answer> asked(Lots.Lot lot, TimeLine line) {
        Set<Answer> asked = new HashSet<>();
        LocalDate began = began(day(lot.start()), line);
        if (!began.isBefore(line.served().from())) {
            if (lot.start().shifts()) {
                asked.add(answer("proration.changeDay", lot.start()));
            }
            if (line.isByTime() && began.isAfter(begun(line))) {
                Answer onAdd = answer("proration.onAdd", lot.start());
                asked.add(onAdd);
                if (onAdd.value().equals("NONE")) {
                    asked.add(answer("proration.midPeriodAdd", lot.start()));
                }
            }
        }
        Optional<Edge> end =
                lot.end().filter(edge -> day(edge).isBefore(line.served().to()));
        end.filter(Edge::shifts).ifPresent(edge -> asked.add(answer("proration.changeDay", edge)));
        end.filter(edge -> line.isByTime()).ifPresent(edge -> asked.add(answer(leaving(edge), edge)));
        return asked;
    }

    /** The first billed day of seats that came on a day; later than that day where billing was held back. */
    private LocalDate began(LocalDate came, TimeLine line) {
        LocalDate shown = line.printed().from();
        if (late && !line.isByTime() && came.isBefore(line.served().from())) {
            return line.served().from();
        }
        boolean held = line.isByTime() && shown.isAfter(line.served().from()) && came.isBefore(shown);
        return held && late ? shown : came;
    }

    /** Every answer that what came or left can have asked for. */
    Set<Answer> askable(History known) {
        Set<Answer> answers = new HashSet<>();
        for (Fact fact : known.facts()) {
            if (fact.movesSeats() || fact.is("SubscriptionStarted")) {
                answers.add(answer("proration.onAdd", fact.effective(), fact.seen()));
                answers.add(answer("proration.midPeriodAdd", fact.effective(), fact.seen()));
            }
            if (fact.movesSeats()) {
                answers.add(answer("proration.changeDay", fact.effective(), fact.seen()));
                answers.add(answer("proration.onRemove", fact.effective(), fact.seen()));
            }
            if (fact.is("SubscriptionCancelled", "ServiceEventHappened")) {
                answers.add(answer("proration.onCancel", fact.effective(), fact.seen()));
            }
            fact.what()
                    .find("until")
                    .ifPresent(until -> answers.add(answer("proration.onCancel", until.day(), fact.seen())));
        }
        return answers;
    }

    private static String leaving(Edge edge) {
        return edge.kind().equals("REMOVED") ? "proration.onRemove" : "proration.onCancel";
    }
}
