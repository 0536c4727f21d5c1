package dev.settle.application.policy;

import static dev.settle.domain.policy.Condition.ALWAYS;
import static dev.settle.domain.policy.Condition.is;
import static dev.settle.domain.policy.Condition.isOneOf;
import static dev.settle.domain.policy.Condition.states;
import static dev.settle.domain.policy.LintRule.mustDecide;

import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.billing.BillingParameters.MidPeriodAdd;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.billing.QuoteParameters;
import dev.settle.domain.policy.Condition;
import dev.settle.domain.policy.LintRule;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.provisioning.ProvisioningParameters.AllowedDomains;
import dev.settle.domain.subscription.AnchorRule;
import dev.settle.domain.subscription.ChangeParameters;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.CycleParameters.ToYear;
import dev.settle.domain.subscription.TrialParameters;
import dev.settle.domain.subscription.TrialParameters.Convert;
import dev.settle.domain.subscription.TrialParameters.End;
import dev.settle.domain.subscription.TrialParameters.Kind;
import dev.settle.domain.subscription.TrialParameters.OnUndecided;
import java.util.List;

/** The questions about money that a complete pack answers itself, each as long as it arises. */
final class MustDecide {
    /** Shares of a period are billed at all. */
    static final Condition BY_TIME = is(BillingParameters.BASIS, Basis.TIME_WEIGHTED);

    /** A plan that takes over by the day, or a year at once, cuts whole counts too. */
    static final Condition GIVES_BACK = is(BillingParameters.ON_PLAN_CHANGE, Proration.DAILY)
            .or(is(CycleParameters.MONTH_TO_YEAR, ToYear.NOW_WITH_CREDIT))
            .or(BY_TIME.and(is(BillingParameters.ON_REMOVE, Proration.DAILY)
                    .or(is(BillingParameters.ON_CANCEL, Proration.DAILY))));

    static final Condition BY_THE_DAY = GIVES_BACK.or(BY_TIME.and(is(BillingParameters.ON_ADD, Proration.DAILY)));
    static final Condition ADDS_NO_SHARE = BY_TIME.and(is(BillingParameters.ON_ADD, Proration.NONE));
    static final Condition FREE_UNTIL_ANCHOR =
            ADDS_NO_SHARE.and(is(BillingParameters.MID_PERIOD_ADD, MidPeriodAdd.FREE_UNTIL_ANCHOR));

    static final Condition UNTIL_ANCHOR = is(TrialParameters.KIND, Kind.UNTIL_ANCHOR);
    static final Condition NEGOTIATED = is(TrialParameters.KIND, Kind.FREE_PLUS_NEGOTIATION);
    static final Condition UNDECIDED_POSSIBLE = NEGOTIATED.and(is(TrialParameters.CONVERT, Convert.EXPLICIT_OPT_IN));

    static final List<LintRule> RULES = List.of(
            mustDecide(BillingParameters.MODE, ALWAYS),
            mustDecide(CycleParameters.ANCHOR, ALWAYS),
            mustDecide(CycleParameters.GROUPS, is(CycleParameters.ANCHOR, AnchorRule.GROUP)),
            mustDecide(BillingParameters.SOURCE, ALWAYS),
            mustDecide(BillingParameters.BASIS, ALWAYS),
            mustDecide(
                    ProvisioningParameters.DRIFT,
                    isOneOf(BillingParameters.SOURCE, List.of(CountSource.REPORTED, CountSource.PROVISIONED))),
            mustDecide(BillingParameters.ON_ADD, BY_TIME),
            mustDecide(BillingParameters.ON_REMOVE, BY_TIME),
            mustDecide(BillingParameters.ON_CANCEL, BY_TIME),
            mustDecide(BillingParameters.ON_PLAN_CHANGE, ALWAYS),
            mustDecide(BillingParameters.MID_PERIOD_ADD, ADDS_NO_SHARE),
            mustDecide(BillingParameters.DENOMINATOR, BY_THE_DAY),
            mustDecide(BillingParameters.CHANGE_DAY, ALWAYS),
            mustDecide(BillingParameters.ON_CHANGE, ALWAYS),
            mustDecide(BillingParameters.NET_NEGATIVE, GIVES_BACK),
            mustDecide(ChangeParameters.CANCEL_EFFECTIVE, ALWAYS),
            mustDecide(TrialParameters.BILLING_START, ALWAYS),
            mustDecide(TrialParameters.KIND, ALWAYS),
            mustDecide(TrialParameters.REQUEST, UNTIL_ANCHOR.or(NEGOTIATED)),
            mustDecide(TrialParameters.END, UNTIL_ANCHOR),
            mustDecide(TrialParameters.ON_EXPIRY, UNTIL_ANCHOR),
            mustDecide(TrialParameters.FREE, NEGOTIATED.or(UNTIL_ANCHOR.and(is(TrialParameters.END, End.AFTER_FREE)))),
            mustDecide(TrialParameters.CONVERT, NEGOTIATED),
            mustDecide(TrialParameters.NEGOTIATION, UNDECIDED_POSSIBLE),
            mustDecide(TrialParameters.NEGOTIATION_SERVICE, UNDECIDED_POSSIBLE),
            mustDecide(TrialParameters.BACKSTOP, UNDECIDED_POSSIBLE),
            mustDecide(TrialParameters.ON_UNDECIDED, UNDECIDED_POSSIBLE),
            mustDecide(TrialParameters.CLOCK_CONFLICT, UNDECIDED_POSSIBLE),
            mustDecide(
                    TrialParameters.BACKBILL,
                    UNDECIDED_POSSIBLE.and(is(TrialParameters.ON_UNDECIDED, OnUndecided.INVOICE))),
            mustDecide(
                    ProvisioningParameters.ON_DOMAIN_REMOVED,
                    is(ProvisioningParameters.ALLOWED_DOMAINS, AllowedDomains.LISTED)),
            mustDecide(QuoteParameters.TTL, states(QuoteParameters.BINDING).and(is(QuoteParameters.BINDING, true))));

    private MustDecide() {}
}
