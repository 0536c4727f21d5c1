package dev.settle.application.invoicing.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is owed for each billing period of each subscription, followed from line to line and from document to document:
 * time that is billed for the first time begins at nothing, and a change goes on where the last line ended.
 */
final class Sums {
    private record Sum(String document, boolean change, Exact before, Exact owed) {}

    private final Map<String, Sum> sums = new HashMap<>();

    /**
     * What is given back from two charges has a line for each; what rounds to nothing has none, so that a sum may have
     * moved by less than that. What no charge is left for has no line either: where all was credited, a sum may have sunk,
     * to nothing at most. How far, no line says, nor does any fact: it would take all that was owed for the period by then,
     * worked out from all the facts anew, while the seats behind one line are all that is worked out here. So any sum from
     * nothing up to the last one is let pass there, and the lines that follow must go on from it.
     */
    void follow(TimeLine line, String document, Charges charges, Findings findings) {
        String period = String.join(
                " ",
                line.subscription(),
                line.served().from().toString(),
                line.amount().currency());
        Node before = line.derivation().at("before");
        Exact after = line.derivation().at("after").exact();
        Sum now = new Sum(document, line.isChange(), before.exact(), after);
        Exact expected = Optional.ofNullable(sums.get(period))
                .filter(last ->
                        line.isChange() || !last.change() && last.document().equals(document))
                .map(last -> last.equals(now) ? last.before() : last.owed())
                .orElse(Exact.ZERO);
        String mode = line.derivation().at("rounding").text();
        int sunk = expected.rounded(mode).compareTo(before.exact().rounded(mode));
        boolean unseen = sunk > 0
                && before.exact().over().signum() >= 0
                && line.isChange()
                && !charges.isAnyLeft(
                        line.subscription(), line.served(), line.amount().currency());
        findings.unless(sunk == 0 || unseen, before, "what was owed is " + expected);
        sums.put(period, now);
    }
}
