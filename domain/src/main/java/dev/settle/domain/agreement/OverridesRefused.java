package dev.settle.domain.agreement;

import dev.settle.domain.RuleViolation;
import dev.settle.domain.policy.Policy;
import java.util.Map;

/** What is accepted carries no parameter values of its own here. Nothing was accepted (R000-02). */
public final class OverridesRefused extends RuleViolation {
    private static final long serialVersionUID = 1L;

    private OverridesRefused(String what, Map<String, String> overrides) {
        super(
                "OVERRIDES_REFUSED",
                what + " carry no policy of their own here",
                "overrides",
                overrides.keySet().toString(),
                "Leave the overrides out.");
    }

    /**
     * @param what in the plural, as a sentence begins
     * @param policy what holds where it is accepted
     */
    public static void check(String what, Policy policy, Map<String, String> overrides) {
        if (!overrides.isEmpty() && policy.get(OrderParameters.OVERRIDES) == OrderParameters.Overrides.REFUSED) {
            throw new OverridesRefused(what, overrides);
        }
    }
}
