package dev.settle.acceptance.proof;

import dev.settle.application.policy.Parameters;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Makes up what policy says, as packs write it: about anything that shapes a bill, or only about how seats and plans that come and go are settled. */
final class RandomRules {
    private static final Set<String> EDGES = Set.of(
            "intervalChange.MONTH_TO_YEAR.effective",
            "proration.changeDay",
            "proration.midPeriodAdd",
            "proration.onAdd",
            "proration.onCancel",
            "proration.onPlanChange",
            "proration.onRemove",
            "seat.scheduled",
            "settlement.onChange");
    private static final Set<String> OTHERS = Set.of(
            "billing.mode",
            "billing.population",
            "billing.quantityBasis",
            "billing.quantitySource",
            "billing.start",
            "discount.scope",
            "money.rounding",
            "net.negative",
            "oneOff.invoiceAt",
            "proration.denominator",
            "reconcile.drift",
            "trial.backbill",
            "trial.backstop",
            "trial.clockConflict",
            "trial.convert",
            "trial.end",
            "trial.free",
            "trial.kind",
            "trial.negotiation",
            "trial.onExpiry",
            "trial.onUndecided");

    private final Random random;
    private final boolean edges;

    /** @param edges whether nothing but how seats and plans that come and go are settled changes from rules to rules */
    RandomRules(Random random, boolean edges) {
        this.random = random;
        this.edges = edges;
    }

    /** What a seller begins with. */
    String first() {
        return edges
                ? some(EDGES.size(), this::isOfEdges) + ", " + some(3, parameter -> OTHERS.contains(parameter.key()))
                : some(12);
    }

    /** At most so many rules. */
    String some(int most) {
        return some(most, this::isInQuestion);
    }

    /** At most so many of those that an agreement may bring along. */
    String agreed(int most) {
        return some(most, parameter -> isInQuestion(parameter) && parameter.reach() != Reach.ACCOUNT);
    }

    private boolean isInQuestion(Parameter<?> parameter) {
        return isOfEdges(parameter) || !edges && OTHERS.contains(parameter.key());
    }

    private boolean isOfEdges(Parameter<?> parameter) {
        return EDGES.contains(parameter.key());
    }

    private String some(int most, Predicate<Parameter<?>> wanted) {
        List<Parameter<?>> some = new ArrayList<>(Parameters.INDEX.all());
        some.removeIf(wanted.negate());
        Collections.shuffle(some, random);
        Set<String> rules = new TreeSet<>();
        some.subList(0, Math.min(most, some.size())).forEach(parameter -> rules.add(rule(parameter)));
        return String.join(", ", rules);
    }

    private <T> String rule(Parameter<T> parameter) {
        List<T> samples = parameter.type().samples();
        return parameter.key() + ": " + parameter.type().print(samples.get(random.nextInt(samples.size())));
    }
}
