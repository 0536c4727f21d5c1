package dev.settle.application.policy;

import static dev.settle.application.policy.MustDecide.NEGOTIATED;
import static dev.settle.application.policy.MustDecide.UNTIL_ANCHOR;
import static dev.settle.domain.policy.Condition.is;
import static dev.settle.domain.policy.Condition.isNot;
import static dev.settle.domain.policy.LintRule.inert;

import dev.settle.domain.agreement.OrderParameters;
import dev.settle.domain.agreement.OrderParameters.BillTo;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.billing.BillingParameters.MidPeriodAdd;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.billing.QuoteParameters;
import dev.settle.domain.policy.Condition;
import dev.settle.domain.policy.LintRule;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.provisioning.ProvisioningParameters.AllowedDomains;
import dev.settle.domain.subscription.ChangeParameters;
import dev.settle.domain.subscription.TrialParameters;
import dev.settle.domain.subscription.TrialParameters.Convert;
import dev.settle.domain.subscription.TrialParameters.End;
import dev.settle.domain.subscription.TrialParameters.Kind;
import dev.settle.domain.subscription.TrialParameters.OnUndecided;
import java.util.ArrayList;
import java.util.List;

/** Answers a pack gives to questions that never arise under its other answers. */
final class IdleAnswers {
    private static final Condition WHOLE_COUNTS = isNot(BillingParameters.BASIS, Basis.TIME_WEIGHTED);
    private static final Condition NO_TRIALS =
            is(TrialParameters.KIND, Kind.NONE).or(is(TrialParameters.KIND, Kind.FREEMIUM));
    private static final Condition NOT_NEGOTIATED = isNot(TrialParameters.KIND, Kind.FREE_PLUS_NEGOTIATION);
    private static final Condition CONVERTS_BY_ITSELF = NEGOTIATED.and(is(TrialParameters.CONVERT, Convert.AUTOMATIC));

    static final List<LintRule> RULES = rules();

    private IdleAnswers() {}

    private static List<LintRule> rules() {
        List<LintRule> rules = new ArrayList<>();
        for (Parameter<Proration> proration :
                List.of(BillingParameters.ON_ADD, BillingParameters.ON_REMOVE, BillingParameters.ON_CANCEL)) {
            rules.add(inert(
                    proration,
                    WHOLE_COUNTS.and(is(proration, Proration.DAILY)),
                    "billing.quantityBasis bills whole counts, and nothing is shared out by the day"));
        }
        rules.add(inert(
                BillingParameters.MID_PERIOD_ADD,
                is(BillingParameters.ON_ADD, Proration.DAILY),
                "proration.onAdd=DAILY bills additions by the day"));
        rules.add(inert(
                BillingParameters.MID_PERIOD_ADD,
                WHOLE_COUNTS.and(is(BillingParameters.MID_PERIOD_ADD, MidPeriodAdd.FREE_UNTIL_ANCHOR)),
                "billing.quantityBasis says which seats a period bills, also of those that were added in it"));
        trials(rules);
        rules.add(inert(
                TrialParameters.CONVERSION_REQUIRES,
                NOT_NEGOTIATED,
                "only a trial of kind FREE_PLUS_NEGOTIATION waits for an answer"));
        rules.add(inert(QuoteParameters.TTL, is(QuoteParameters.BINDING, false), "quotes bind nobody"));
        rules.add(inert(
                OrderParameters.MAX_ITEMS,
                is(OrderParameters.BULK, false).and(is(OrderParameters.MULTI_LINE, false)),
                "an order has one line, and that adds one seat at most"));
        rules.add(inert(
                ChangeParameters.CLIENT_LEAVES,
                is(OrderParameters.BILL_TO, BillTo.END_CUSTOMER),
                "partners pay for no clients"));
        rules.add(inert(
                ProvisioningParameters.ON_DOMAIN_REMOVED,
                is(ProvisioningParameters.ALLOWED_DOMAINS, AllowedDomains.ANY),
                "holders may be of any domain, and there is no list to be taken off"));
        return List.copyOf(rules);
    }

    private static void trials(List<LintRule> rules) {
        rules.add(inert(TrialParameters.REQUEST, NO_TRIALS, "trial.kind gives no trial to ask for"));
        for (Parameter<?> parameter : List.of(TrialParameters.END, TrialParameters.ON_EXPIRY)) {
            rules.add(
                    inert(parameter, isNot(TrialParameters.KIND, Kind.UNTIL_ANCHOR), "trial.kind is not UNTIL_ANCHOR"));
        }
        rules.add(inert(
                TrialParameters.FREE,
                NOT_NEGOTIATED.and(isNot(TrialParameters.KIND, Kind.UNTIL_ANCHOR)),
                "trial.kind knows no free days"));
        rules.add(inert(
                TrialParameters.FREE,
                UNTIL_ANCHOR.and(is(TrialParameters.END, End.NEXT_ANCHOR)),
                "the trial ends on the next anchor"));
        rules.add(inert(TrialParameters.CONVERT, NOT_NEGOTIATED, "trial.kind is not FREE_PLUS_NEGOTIATION"));
        for (Parameter<?> parameter : List.of(
                TrialParameters.NEGOTIATION,
                TrialParameters.NEGOTIATION_SERVICE,
                TrialParameters.BACKSTOP,
                TrialParameters.ON_UNDECIDED,
                TrialParameters.CLOCK_CONFLICT,
                TrialParameters.BACKBILL)) {
            rules.add(inert(parameter, NOT_NEGOTIATED, "trial.kind is not FREE_PLUS_NEGOTIATION"));
            rules.add(inert(parameter, CONVERTS_BY_ITSELF, "trial.convert=AUTOMATIC leaves nothing undecided"));
        }
        rules.add(inert(TrialParameters.ON_DECLINE, NOT_NEGOTIATED, "trial.kind is not FREE_PLUS_NEGOTIATION"));
        rules.add(inert(
                TrialParameters.BACKBILL,
                NEGOTIATED.and(is(TrialParameters.ON_UNDECIDED, OnUndecided.DISABLE)),
                "trial.onUndecided=DISABLE forces no invoice"));
    }
}
