package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what a document says of credits that are lost against policy: they are what its other lines are below zero, and
 * stand on a line of their own.
 */
record ForfeitCheck(Node content, Fact entry, Policy policy, Findings findings) {
    private static final String RULE = "net.negative";

    static boolean isForfeit(Node line) {
        return line.at("derivation").at("formula").text().equals("FORFEIT");
    }

    /** What is there of all its lines but one. */
    private long others(Node line) {
        return content.at("lines").each().stream()
                .filter(other -> !other.path().equals(line.path()))
                .mapToLong(other -> other.at("amount").at("minor").number())
                .reduce(0, Math::addExact);
    }

    private boolean isLast(Node line) {
        List<Node> lines = content.at("lines").each();
        return lines.get(lines.size() - 1).path().equals(line.path())
                && lines.stream().filter(ForfeitCheck::isForfeit).count() == 1;
    }

    void check(Node line) {
        Node derivation = line.at("derivation");
        long others = others(line);
        findings.unless(others < 0, line, "there is nothing to lose");
        findings.unless(isLast(line), line, "what is lost is said once, behind all else");
        findings.same(line.at("amount").at("minor"), -others);
        findings.same(derivation.at("before"), Long.toString(others));
        findings.same(derivation.at("after"), "0");
        findings.same(derivation.at("rounding"), "HALF_UP");
        findings.same(derivation.at("limited"), false);
        findings.same(derivation.at("entries"), List.of());
        List<Node> rules = derivation.at("rules").each();
        findings.unless(
                rules.size() == 1 && loses(Answer.of(rules.get(0))) && answers().contains(Answer.of(rules.get(0))),
                derivation.at("rules"),
                "not what policy said about documents below zero");
        findings.same(line.at("sku"), "FORFEIT");
        findings.same(line.at("text"), "credit beyond the charges");
        findings.same(line.at("quantity"), 1L);
        findings.unless(derivation.find("term").isEmpty(), line, "it is for no time");
        for (String key : List.of("period", "subscription", "corrects")) {
            Optional<Node> surplus = line.find(key);
            surplus.ifPresent(node -> findings.add(node.path(), "should not be there"));
        }
    }

    /** Where policy certainly loses what is below zero, no document stays there. */
    void checkSum(long sum) {
        if (sum < 0) {
            Set<Answer> answers = answers();
            findings.unless(
                    answers.isEmpty() || !answers.stream().allMatch(ForfeitCheck::loses),
                    content.at("total").at("minor"),
                    "what is below zero is lost");
        }
    }

    private static boolean loses(Answer answer) {
        return answer.parameter().equals(RULE) && answer.value().equals("FORFEIT");
    }

    /** What policy can have said where it is asked: which of the entries that made the occasion due came last is left open. */
    private Set<Answer> answers() {
        Node occasion = entry.what().at("occasion");
        LocalDate day = occasion.at("day").day();
        boolean change = occasion.at("kind").text().equals("CHANGE");
        return policy.account().facts().stream()
                .filter(fact -> change || occasion.at("kind").text().equals("ANCHOR"))
                .filter(fact -> fact.is("SubscriptionStarted")
                        || change && fact.what().find("subscription").isPresent())
                .map(fact -> policy.ofAccountBeginning(RULE, day, fact))
                .collect(Collectors.toSet());
    }
}
