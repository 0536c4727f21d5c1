package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Lots.Edge;
import dev.settle.application.invoicing.check.Lots.Lot;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What policy says about how seats of one subscription come and leave, each time by the day it took effect.
 *
 * @param plans which plans took over when, by what the occasion knew about it
 * @param from  the first day on which it costs something; seats that were there before it are billed from it on
 */
record Edges(Policy policy, String subscription, Takeovers plans, LocalDate from) {
    /** What the occasion knew about it. */
    History known() {
        return plans.known();
    }

    Answer answer(String parameter, Edge edge) {
        return answer(parameter, edge.effective(), edge.fact());
    }

    Answer answer(String parameter, LocalDate day, Fact actor) {
        return policy.answer(parameter, subscription, day, actor);
    }

    /** What holds for time that begins on a day, known before it or when the subscription was opened. */
    Answer covering(String parameter, LocalDate day) {
        return policy.beginning(parameter, subscription, day, policy.opened(subscription));
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

    /** The first day on which seats are not there: nobody is once all have left, even where the day of a removal is used. */
    Optional<LocalDate> end(Lot lot) {
        return Stream.concat(lot.end().stream(), lot.last().stream())
                .map(this::day)
                .min(LocalDate::compareTo);
    }

    /** Why seats that a line bills are gone; who leaves before the others and earns nothing by that leaves with them. */
    Optional<Edge> gone(Lot lot, TimeLine line) {
        return until(lot, line).or(lot::end);
    }

    /** When the others leave, if that is what counts: for who would get fewer days back, or none, than they do. */
    private Optional<Edge> until(Lot lot, TimeLine line) {
        Optional<Edge> removal =
                lot.end().filter(edge -> line.isByTime() && edge.kind().equals("REMOVED"));
        return lot.last()
                .filter(last -> day(last).isBefore(line.served().to()))
                .filter(last -> removal.filter(
                                edge -> !leavesDaily(edge) || day(last).isBefore(day(edge)) && leavesDaily(last))
                        .isPresent());
    }

    /** The first day of its period that a line does not bill of seats; the day they are gone, if that is later. */
    LocalDate paidTo(Lot lot, TimeLine line) {
        LocalDate day = gone(lot, line).map(this::day).orElse(LocalDate.MAX);
        boolean within = line.isByTime() && day.isBefore(line.served().to());
        return within && !leavesDaily(gone(lot, line).orElseThrow())
                ? line.served().to()
                : day;
    }

    /** The first day of its period that a line bills of seats; the end of the period, if it bills none. */
    LocalDate paidFrom(Lot lot, TimeLine line) {
        LocalDate day = began(lot);
        boolean within = line.isByTime() && !day.isBefore(line.served().from()) && day.isAfter(begun(line));
        Edge coming = coming(lot, line);
        if (!within || answer("proration.onAdd", coming).value().equals("DAILY")) {
            return day;
        }
        boolean free = answer("proration.midPeriodAdd", coming).value().equals("FREE_UNTIL_ANCHOR");
        return free ? line.served().to() : begun(line);
    }

    /** How seats come to be billed: as they came, or as the plan did that ended their free time. */
    private Edge coming(Lot lot, TimeLine line) {
        boolean waited = day(lot.start()).isBefore(from);
        return waited ? held(line).orElse(lot.start()) : lot.start();
    }

    /** The entries that seats came and left by. */
    Set<Long> entries(Lot lot, TimeLine line) {
        Set<Long> entries = new HashSet<>(Set.of(lot.start().fact().seq()));
        lot.end().ifPresent(edge -> entries.add(edge.fact().seq()));
        until(lot, line).ifPresent(edge -> entries.add(edge.fact().seq()));
        return entries;
    }

    /** Who comes after this day comes within the period: a stub has begun before, a bridge begins where it begins. */
    LocalDate begun(TimeLine line) {
        LocalDate day = line.served().from();
        boolean opening = line.isChange() ? mayBePaidFrom(day) : day.equals(plans.paidFrom());
        return (opening ? line.whole() : line.served()).from();
    }

    /** Whether free time may have ended on a day: a change may be what moved that, or was settled when it was another. */
    boolean mayBePaidFrom(LocalDate day) {
        return policy.facts(subscription).facts().stream()
                .filter(fact -> fact.is("SubscriptionStarted", "PlanChanged"))
                .anyMatch(fact -> fact.effective().equals(day) && History.isPaid(fact));
    }

    /** Billing may begin later than the service: by a trial, by what starts its clock, or by a free plan. */
    static boolean mayBeLate(Policy policy, String subscription) {
        Fact opened = policy.opened(subscription);
        return opened.what().at("trial").truth()
                || policy.account().plans(subscription).stream()
                        .anyMatch(plan -> plan.find("price").isEmpty())
                || !policy.answer("billing.start", subscription, opened.day(), opened)
                        .value()
                        .equals("ORDERED");
    }

    /** What is asked about a lot that a line bills. */
    Set<Answer> asked(Lot lot, TimeLine line) {
        Set<Answer> asked = new HashSet<>();
        LocalDate began = began(lot);
        if (!began.isBefore(line.served().from())) {
            if (lot.start().shifts()) {
                asked.add(answer("proration.changeDay", lot.start()));
            }
            if (line.isByTime() && began.isAfter(begun(line))) {
                Edge coming = coming(lot, line);
                asked.addAll(askedOfComing(coming.effective(), coming.fact()));
            }
        }
        Optional<Edge> end = lot.end()
                .filter(edge -> end(lot).orElseThrow().isBefore(line.served().to()));
        end.filter(Edge::shifts).ifPresent(edge -> asked.add(answer("proration.changeDay", edge)));
        end.filter(edge -> line.isByTime()).ifPresent(edge -> asked.add(answer(leaving(edge), edge)));
        until(lot, line).ifPresent(edge -> asked.add(answer(leaving(edge), edge)));
        return asked;
    }

    /** What is asked where free time ends by a change of plan. */
    Set<Answer> askedOfComing(Fact opening) {
        return askedOfComing(opening.effective(), opening);
    }

    private Set<Answer> askedOfComing(LocalDate day, Fact actor) {
        Answer onAdd = answer("proration.onAdd", day, actor);
        return onAdd.value().equals("NONE")
                ? Set.of(onAdd, answer("proration.midPeriodAdd", day, actor))
                : Set.of(onAdd);
    }

    /** As it was before some entries were settled, be others settled that were made later. */
    Edges without(List<Long> entries) {
        History before = known().where(fact -> !entries.contains(fact.seq()));
        return new Edges(policy, subscription, plans.by(before), from);
    }

    /** What plans did here, which the line belongs to. */
    PlanMoves moves() {
        return new PlanMoves(this);
    }

    /** The change of plan by which those come to be billed that were there in free time. */
    private Optional<Edge> held(TimeLine line) {
        return plans.madePaid()
                .filter(fact -> fact.effective().equals(from))
                .filter(fact -> line.entries().contains(fact.seq()))
                .map(fact -> new Edge(fact.type(), fact, from));
    }

    /**
     * Where billing was held back, what came before the period may begin within it; a term ends when it was agreed to. A
     * change may be what cut the period short.
     */
    private boolean isFeltWithin(TimeLine line, Fact fact, LocalDate began) {
        boolean sooner = !began.isBefore(line.served().from())
                || fact.what().find("until").isPresent();
        return (sooner || !day(fact).isBefore(line.served().from()))
                && !day(fact).isAfter(line.end());
    }

    /** The first day on which seats are there and cost something. */
    LocalDate began(Lot lot) {
        LocalDate came = day(lot.start());
        return came.isBefore(from) ? from : came;
    }

    /**
     * Every answer that what came or left within a line's period can have asked for.
     *
     * @param began the last day of those on which it may have begun to cost something
     */
    Set<Answer> askable(TimeLine line, LocalDate began) {
        Set<Answer> answers = new HashSet<>();
        answers.addAll(moves().within(line));
        for (Fact fact : known().where(fact -> isFeltWithin(line, fact, began)).facts()) {
            boolean endsFreeTime = fact.is("PlanChanged") && History.isPaid(fact) && mayBeLate(policy, subscription);
            if (fact.movesSeats() || fact.is("SubscriptionStarted") || endsFreeTime) {
                answers.add(answer("proration.onAdd", fact.effective(), fact));
                answers.add(answer("proration.midPeriodAdd", fact.effective(), fact));
            }
            if (fact.movesSeats()) {
                answers.add(answer("proration.changeDay", fact.effective(), fact));
                answers.add(answer("proration.onRemove", fact.effective(), fact));
            }
            if (fact.is("SubscriptionCancelled", "ServiceEventHappened")) {
                answers.add(answer("proration.onCancel", fact.effective(), fact));
            }
            fact.what().find("until").ifPresent(until -> answers.add(answer("proration.onCancel", until.day(), fact)));
        }
        return answers;
    }

    private static String leaving(Edge edge) {
        return edge.kind().equals("REMOVED") ? "proration.onRemove" : "proration.onCancel";
    }
}
