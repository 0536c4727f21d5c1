package dev.settle.application.invoicing.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the answers of policy that a line names against the packs, agreements and overrides that gave them. */
record AnswerCheck(Edges edges, Findings findings) {
    private static final List<String> OF_PERIOD = List.of(
            "billing.mode",
            "billing.quantityBasis",
            "billing.quantitySource",
            "proration.denominator",
            "money.rounding");

    /**
     * First come the answers for the period, in their order, then those about what came or left within it.
     *
     * @param ofEdges those that there may be
     * @param needed  those that there must be
     */
    void run(TimeLine line, Set<Answer> ofEdges, Set<Answer> needed) {
        List<String> expected = ofPeriod(line);
        List<Node> rules = line.derivation().at("rules").each();
        findings.unless(rules.size() >= expected.size(), line.derivation().at("rules"), "lacks " + expected);
        Set<Answer> rest = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Node rule = rules.get(i);
            Answer answer = Answer.of(rule);
            if (i < expected.size()) {
                String parameter = expected.get(i);
                findings.unless(
                        edges.covering(parameter, line.served().from()).equals(answer),
                        rule,
                        "not what policy said on " + line.served().from() + " about " + parameter);
            } else {
                findings.unless(
                        ofEdges.contains(answer) && rest.add(answer),
                        rule,
                        "not what was asked about seats that came or left");
            }
        }
        findings.unless(rest.containsAll(needed), line.derivation().at("rules"), "should have " + needed);
    }

    private List<String> ofPeriod(TimeLine line) {
        List<String> expected = new ArrayList<>(OF_PERIOD);
        if (!line.term().at("discounted").text().equals("1")) {
            expected.add("discount.scope");
        }
        if (edges.covering("reconcile.drift", line.served().from()).value().equals("ADOPT")) {
            expected.add("reconcile.drift");
        }
        return expected;
    }
}
