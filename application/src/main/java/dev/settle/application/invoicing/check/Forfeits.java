package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which credits of a document were lost because they were more than the charges beside them: those that name the rule. */
record Forfeits(Policy policy, Fact entry, List<Node> lines) {
    private static final String RULE = "net.negative";

    static boolean isRule(Node rule) {
        return rule.at("parameter").text().equals(RULE);
    }

    /** Whether a line says that something of it was lost. */
    static boolean isLimiting(Node line) {
        return line.at("derivation").at("rules").each().stream().anyMatch(Forfeits::isRule);
    }

    /** Holds what a line says of it against policy and the document, which such losses bring to exactly nothing. */
    void check(Node line, Findings findings) {
        for (Node rule : line.at("derivation").at("rules").each()) {
            if (isRule(rule)) {
                Answer answer = Answer.of(rule);
                findings.unless(
                        answer.value().equals("FORFEIT") && answers(entry).contains(answer),
                        rule,
                        "not what policy said about documents below zero");
                findings.unless(
                        line.at("derivation").at("limited").truth() && comesToNothing(),
                        rule,
                        "nothing of the document was lost");
            }
        }
    }

    private boolean comesToNothing() {
        Set<Object> currencies = new HashSet<>();
        long sum = 0;
        for (Node line : lines) {
            currencies.add(line.at("amount").at("currency").value());
            sum += line.at("amount").at("minor").number();
        }
        return sum == 0 && currencies.size() == 1;
    }

    /** Whether an occasion between two entries can have lost all it credited, so that no document tells of it. */
    boolean mayBeLostFrom(long earlier) {
        return policy.account().facts().stream()
                .filter(fact -> fact.is("OccasionBilled") && fact.seq() > earlier)
                .flatMap(billed -> answers(billed).stream())
                .anyMatch(answer -> answer.value().equals("FORFEIT"));
    }

    /** What policy can have said: which of the entries that made the occasion due came last is left open. */
    private Set<Answer> answers(Fact billed) {
        Node occasion = billed.what().at("occasion");
        LocalDate day = occasion.at("day").day();
        String kind = occasion.at("kind").text();
        boolean due = kind.equals("ANCHOR") || kind.equals("CHANGE");
        return policy.account().facts().stream()
                .filter(fact -> fact.is("SubscriptionStarted")
                        || kind.equals("CHANGE")
                                && fact.what().find("subscription").isPresent())
                .map(fact -> due ? policy.ofAccountBeginning(RULE, day, fact) : policy.ofAccount(RULE, day, billed))
                .collect(Collectors.toSet());
    }
}
