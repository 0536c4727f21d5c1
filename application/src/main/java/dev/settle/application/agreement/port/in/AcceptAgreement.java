package dev.settle.application.agreement.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.journal.Origin;
import java.util.List;
import java.util.Map;

/** Accepts an agreement; it is accepted when it is created. */
public interface AcceptAgreement {
    /**
     * @throws dev.settle.domain.Conflict {@code AGREEMENT_EXISTS}
     * @throws dev.settle.domain.InvalidInput {@code PARAMETER_OF_ACCOUNT} for an override of what is asked for the account
     *                                        as a whole, {@code DISCOUNT_REPEATED}
     * @throws dev.settle.domain.RuleViolation {@code OVERRIDES_REFUSED} when policy allows no overrides
     */
    Done accept(Command command);

    /**
     * @param discounts codes of the catalog on sale today, each once
     * @param overrides parameter values as packs write them
     */
    record Command(
            Origin origin, String account, String agreement, List<String> discounts, Map<String, String> overrides) {}
}
