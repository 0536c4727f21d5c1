package dev.settle.application.policy;

import static dev.settle.application.policy.MustDecide.ADDS_NO_SHARE;
import static dev.settle.application.policy.MustDecide.BY_TIME;
import static dev.settle.application.policy.MustDecide.FREE_UNTIL_ANCHOR;
import static dev.settle.application.policy.MustDecide.GIVES_BACK;
import static dev.settle.application.policy.MustDecide.UNDECIDED_POSSIBLE;
import static dev.settle.application.policy.MustDecide.UNTIL_ANCHOR;
import static dev.settle.domain.policy.Condition.answers;
import static dev.settle.domain.policy.Condition.is;
import static dev.settle.domain.policy.Condition.isNot;
import static dev.settle.domain.policy.Condition.isOneOf;
import static dev.settle.domain.policy.LintRule.note;
import static dev.settle.domain.policy.LintRule.risk;

import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.billing.BillingParameters.MidPeriodAdd;
import dev.settle.domain.billing.BillingParameters.Mode;
import dev.settle.domain.billing.BillingParameters.NetNegative;
import dev.settle.domain.billing.BillingParameters.Population;
import dev.settle.domain.billing.BillingParameters.Proration;
import dev.settle.domain.billing.BillingParameters.Settlement;
import dev.settle.domain.payment.SurchargeParameters;
import dev.settle.domain.policy.Condition;
import dev.settle.domain.policy.LintRule;
import dev.settle.domain.policy.PackView;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.provisioning.ProvisioningParameters.AllowedDomains;
import dev.settle.domain.provisioning.ProvisioningParameters.OnDrift;
import dev.settle.domain.provisioning.ProvisioningParameters.OnPoolFull;
import dev.settle.domain.provisioning.ProvisioningParameters.RemoveEffect;
import dev.settle.domain.subscription.AnchorRule;
import dev.settle.domain.subscription.ChangeParameters;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.TrialParameters;
import dev.settle.domain.subscription.TrialParameters.BillingStart;
import dev.settle.domain.subscription.TrialParameters.Clock;
import dev.settle.domain.subscription.TrialParameters.ConversionPart;
import dev.settle.domain.subscription.TrialParameters.OnExpiry;
import dev.settle.domain.subscription.TrialParameters.OnUndecided;
import dev.settle.domain.subscription.TrialSpan;
import java.time.LocalDate;
import java.util.List;

/** Answers that are allowed, work as written, and surprise somebody; most of them only together. */
final class RiskyAnswers {
    private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);
    private static final Condition ADVANCE = is(BillingParameters.MODE, Mode.ADVANCE);

    static final List<LintRule> RULES = List.of(
            risk(
                    "DEBIT_SURCHARGE",
                    SurchargeParameters.CARD_DEBIT,
                    answers(SurchargeParameters.CARD_DEBIT, rate -> rate.signum() > 0),
                    "Card-network rules bar fees on debit cards in the United States.",
                    "Write 0% unless you know that you may."),
            risk(
                    "LAST_PERIOD_UNBILLED",
                    BillingParameters.POPULATION,
                    is(BillingParameters.POPULATION, Population.ACTIVE_AT_ANCHOR)
                            .and(is(BillingParameters.MODE, Mode.ARREARS)),
                    "What ends within a period is not active at the anchor that would bill it, so the last period is"
                            + " never billed.",
                    "Write ALL_OWING, or bill in advance."),
            risk(
                    "BILLED_LATE",
                    BillingParameters.ON_CHANGE,
                    is(BillingParameters.ON_CHANGE, Settlement.NEXT_INVOICE)
                            .and(ADVANCE)
                            .and(isOneOf(CycleParameters.ANCHOR, List.of(AnchorRule.ANNIVERSARY, AnchorRule.COTERM))),
                    "Whoever adds seats to a yearly plan is invoiced for them at the next anniversary, up to a year"
                            + " later.",
                    "Write INVOICE_NOW or PAY_TO_COMMIT."),
            risk(
                    "CREDIT_FORFEITED",
                    BillingParameters.NET_NEGATIVE,
                    is(BillingParameters.NET_NEGATIVE, NetNegative.FORFEIT).and(GIVES_BACK),
                    "What is given back is credited by the day, and a credit with no charge beside it is lost.",
                    "Write ACCOUNT_CREDIT, or give nothing back."),
            risk(
                    "REMOVED_AND_ADDED_AGAIN",
                    BillingParameters.MID_PERIOD_ADD,
                    FREE_UNTIL_ANCHOR.and(ADVANCE).and(is(BillingParameters.ON_REMOVE, Proration.DAILY)),
                    "A seat that is given back and added again the next day is credited, and then free until the anchor.",
                    "Prorate additions as well, or credit no removals."),
            risk(
                    "REMOVED_NOW_ADDED_LATER",
                    BillingParameters.MID_PERIOD_ADD,
                    is(BillingParameters.POPULATION, Population.ACTIVE_AT_ANCHOR)
                            .and(ADDS_NO_SHARE)
                            .and(is(BillingParameters.MID_PERIOD_ADD, MidPeriodAdd.FULL_ON_NEXT_INVOICE))
                            .and(is(BillingParameters.ON_REMOVE, Proration.DAILY))
                            .and(isNot(BillingParameters.ON_CHANGE, Settlement.NEXT_INVOICE)),
                    "A removal is given back at once, and an addition waits for an anchor that does not bill who is gone"
                            + " by then: what they cost together hangs on how they are recorded.",
                    "Write FULL_NOW, or settlement.onChange: NEXT_INVOICE."),
            risk(
                    "END_NOT_KNOWN",
                    BillingParameters.BASIS,
                    is(BillingParameters.BASIS, Basis.SNAPSHOT_END).and(ADVANCE),
                    "A period billed in advance is billed before anybody knows what is there at its end.",
                    "Write SNAPSHOT_START, or bill in arrears."),
            risk(
                    "NOTHING_TO_PAY",
                    TrialParameters.BILLING_START,
                    is(TrialParameters.BILLING_START, BillingStart.PAID),
                    "Billing waits for a payment, and before it there is no invoice that could be paid.",
                    "Start billing with something else."),
            risk(
                    "GROUP_NOT_ASKED",
                    TrialParameters.CONVERSION_REQUIRES,
                    UNDECIDED_POSSIBLE
                            .and(is(CycleParameters.ANCHOR, AnchorRule.GROUP))
                            .and(answers(
                                    TrialParameters.CONVERSION_REQUIRES,
                                    parts -> !parts.contains(ConversionPart.GROUP))),
                    "A trial can become paid without anybody naming its group, and is then billed in whichever comes next.",
                    "Write conversion.requires: {GROUP}."),
            risk(
                    "DARK_AND_INVOICED",
                    TrialParameters.NEGOTIATION_SERVICE,
                    UNDECIDED_POSSIBLE
                            .and(is(TrialParameters.NEGOTIATION_SERVICE, TrialParameters.Switch.OFF))
                            .and(is(TrialParameters.ON_UNDECIDED, OnUndecided.INVOICE)),
                    "Whoever does not answer is invoiced for a service that was switched off.",
                    "Write negotiationService: ON, or onUndecided: DISABLE."),
            risk(
                    "BACKSTOP_IN_FREE_DAYS",
                    TrialParameters.BACKSTOP,
                    UNDECIDED_POSSIBLE
                            .and(isOneOf(TrialParameters.CLOCK_CONFLICT, List.of(Clock.BACKSTOP, Clock.EARLIER)))
                            .and(RiskyAnswers::backstopComesFirst),
                    "The backstop falls before the free days are over, and it is the clock that wins.",
                    "Make trial.backstop longer than trial.free, or let the LATER clock win."),
            risk(
                    "FREE_UNLESS_CONNECTED",
                    TrialParameters.FREE,
                    UNDECIDED_POSSIBLE
                            .and(isOneOf(TrialParameters.CLOCK_CONFLICT, List.of(Clock.BACKSTOP, Clock.LATER)))
                            .and(answers(TrialParameters.FREE, free -> free.from() == TrialSpan.From.ORDERED))
                            .and(answers(TrialParameters.BACKSTOP, use -> use.from() != TrialSpan.From.ORDERED)),
                    "Whoever orders and is never connected is free for ever: the trial begins with the order, and the"
                            + " backstop that ends it never begins.",
                    "Count trial.backstop from ORDERED, or let NEGOTIATION_END or the EARLIER clock win."),
            risk(
                    "UNAGREED_COUNT",
                    ProvisioningParameters.DRIFT,
                    is(ProvisioningParameters.DRIFT, OnDrift.ADOPT),
                    "A count that nobody agreed to is billed for every period that begins while it differs.",
                    "Write REPORT, or BLOCK to hold the invoice."),
            risk(
                    "FREEING_LOWERS_THE_BILL",
                    BillingParameters.SOURCE,
                    is(BillingParameters.SOURCE, CountSource.ASSIGNED)
                            .and(is(ProvisioningParameters.REMOVE_EFFECT, RemoveEffect.FREE_LICENSE)),
                    "Only seats somebody holds are billed, so taking one from its holder lowers the bill, though it is"
                            + " still there to be given out.",
                    "Bill PURCHASED seats, or let REDUCE_PURCHASED give the seat back."),
            risk(
                    "ANYBODY_BUYS",
                    ProvisioningParameters.ON_POOL_FULL,
                    is(ProvisioningParameters.ON_POOL_FULL, OnPoolFull.AUTO_PURCHASE)
                            .and(is(ProvisioningParameters.ALLOWED_DOMAINS, AllowedDomains.ANY)),
                    "Whoever activates when all seats are held makes the account buy one.",
                    "Write assignment.allowedDomains: LISTED, or REFUSE."),
            note(
                    "NEVER_BILLED",
                    BillingParameters.MID_PERIOD_ADD,
                    FREE_UNTIL_ANCHOR,
                    "What comes and goes between two anchors is never billed.",
                    "Nothing to do if that is meant."),
            note(
                    "PAID_TIME_LOST",
                    ChangeParameters.CANCEL_EFFECTIVE,
                    is(ChangeParameters.CANCEL_EFFECTIVE, ChangeParameters.Leaves.NOW)
                            .and(ADVANCE)
                            .and(BY_TIME)
                            .and(is(BillingParameters.ON_CANCEL, Proration.NONE)),
                    "Whoever cancels loses the rest of the period that is paid.",
                    "Write PERIOD_END if they should have it."),
            note(
                    "CONVERTS_UNASKED",
                    TrialParameters.ON_EXPIRY,
                    UNTIL_ANCHOR.and(is(TrialParameters.ON_EXPIRY, OnExpiry.AUTO_CONVERT)),
                    "A trial nobody cancels is billed; in many places the customer must be told beforehand.",
                    "Tell them, or write END_SERVICE."));

    private RiskyAnswers() {}

    private static boolean backstopComesFirst(PackView view) {
        var free = view.answer(TrialParameters.FREE);
        var backstop = view.answer(TrialParameters.BACKSTOP);
        return free.isPresent()
                && backstop.isPresent()
                && backstop.get()
                        .length()
                        .addTo(ANY_DAY)
                        .isBefore(free.get().length().addTo(ANY_DAY));
    }
}
