package dev.settle.application.policy;

import static dev.settle.domain.policy.Condition.answers;
import static dev.settle.domain.policy.Condition.is;

import dev.settle.domain.agreement.OrderParameters;
import dev.settle.domain.agreement.OrderParameters.BillTo;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.NetNegative;
import dev.settle.domain.billing.BillingParameters.Settlement;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.payment.SurchargeParameters;
import dev.settle.domain.policy.Condition;
import dev.settle.domain.policy.LintRule;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.subscription.ChangeParameters;
import dev.settle.domain.subscription.TrialParameters;
import dev.settle.domain.subscription.TrialParameters.Kind;
import java.util.ArrayList;
import java.util.List;

/** Answers that a pack may give already, and that do not do yet what they say. */
public final class NotYet {
    static final List<LintRule> RULES = rules();

    private NotYet() {}

    /** What is still to come of a parameter's answers, a sentence each. */
    public static List<String> about(Parameter<?> parameter) {
        return RULES.stream()
                .filter(rule -> rule.key().equals(parameter))
                .map(LintRule::sentence)
                .toList();
    }

    private static List<LintRule> rules() {
        List<LintRule> rules = new ArrayList<>(List.of(
                rule(
                        BillingParameters.ON_CHANGE,
                        is(BillingParameters.ON_CHANGE, Settlement.PAY_TO_COMMIT),
                        "Until payments are taken here, PAY_TO_COMMIT does as INVOICE_NOW."),
                rule(
                        BillingParameters.NET_NEGATIVE,
                        is(BillingParameters.NET_NEGATIVE, NetNegative.REFUND),
                        "Until payments are taken here, REFUND does as ACCOUNT_CREDIT."),
                rule(
                        OrderParameters.BILL_TO,
                        is(OrderParameters.BILL_TO, BillTo.END_CUSTOMER),
                        "Until accounts can be sold by a partner here, END_CUSTOMER does as PARTNER."),
                rule(
                        ChangeParameters.REQUIRES_CURRENT,
                        is(ChangeParameters.REQUIRES_CURRENT, true),
                        "Until payments are taken here, every account counts as current."),
                rule(
                        TrialParameters.KIND,
                        is(TrialParameters.KIND, Kind.MONEY_BACK),
                        "Until refunds are made here, MONEY_BACK does as NONE.")));
        for (Parameter<Fraction> rate :
                List.of(SurchargeParameters.CARD_CREDIT, SurchargeParameters.CARD_DEBIT, SurchargeParameters.ACH)) {
            rules.add(rule(
                    rate,
                    answers(rate, it -> it.signum() > 0),
                    "Until payments are taken here, this fee is not charged."));
        }
        return List.copyOf(rules);
    }

    private static LintRule rule(Parameter<?> key, Condition when, String sentence) {
        return LintRule.note("NOT_YET", key, when, sentence, "Nothing to do.");
    }
}
