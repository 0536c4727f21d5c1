package dev.settle.domain.subscription;

import static dev.settle.domain.policy.ValueType.of;
import static dev.settle.domain.policy.ValueType.oneOf;
import static dev.settle.domain.policy.ValueType.setOf;

import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ValueType;
import java.util.List;
import java.util.Set;

/** What policy says about trials and about the day billing starts. */
public final class TrialParameters {
    public enum Kind {
        NONE,
        UNTIL_ANCHOR,
        MONEY_BACK,
        FREE_PLUS_NEGOTIATION,
        FREEMIUM
    }

    public enum End {
        NEXT_ANCHOR,
        AFTER_FREE
    }

    public enum OnExpiry {
        AUTO_CONVERT,
        END_SERVICE
    }

    public enum Convert {
        EXPLICIT_OPT_IN,
        AUTOMATIC
    }

    public enum Clock {
        NEGOTIATION_END,
        BACKSTOP,
        EARLIER,
        LATER
    }

    public enum OnUndecided {
        INVOICE,
        DISABLE
    }

    public enum Backbill {
        NONE,
        NEGOTIATION_MONTH
    }

    public enum OnDecline {
        DISABLE
    }

    /** What must be named for a trial to become a paid subscription. */
    public enum ConversionPart {
        GROUP
    }

    public enum BillingStart {
        ORDERED,
        PAID,
        PROVISIONED,
        CONNECTED
    }

    public static final Parameter<Kind> KIND = new Parameter<>(
            "trial.kind",
            oneOf(Kind.class),
            Kind.NONE,
            Moment.ACCEPTANCE,
            "What a trial is: free until an anchor, paid but refundable, free days and time to negotiate, or a free plan.");

    public static final Parameter<End> END = new Parameter<>(
            "trial.end",
            oneOf(End.class),
            End.NEXT_ANCHOR,
            Moment.ACCEPTANCE,
            "When a trial of kind UNTIL_ANCHOR ends: on the first anchor after its start, or after trial.free.");

    public static final Parameter<TrialRequest> REQUEST = new Parameter<>(
            "trial.request",
            of("FLAG or ORDER_NOTE(word)", TrialRequest.SAMPLES, TrialRequest::parse, TrialRequest::toString),
            TrialRequest.FLAG,
            Moment.ACCEPTANCE,
            "How an order asks for a trial: by a flag, or by a word in its free-text notes.");

    public static final Parameter<OnExpiry> ON_EXPIRY = new Parameter<>(
            "trial.onExpiry",
            oneOf(OnExpiry.class),
            OnExpiry.AUTO_CONVERT,
            Moment.ACCEPTANCE,
            "What happens when a trial until an anchor runs out uncancelled.");

    public static final Parameter<TrialSpan> FREE = new Parameter<>(
            "trial.free",
            span(TrialSpan.parse("P30D from CONNECTED"), TrialSpan.parse("P14D from ORDERED")),
            TrialSpan.parse("P30D from CONNECTED"),
            Moment.ACCEPTANCE,
            "How long a trial is free, and from what on.");

    public static final Parameter<PeriodLength> NEGOTIATION = new Parameter<>(
            "trial.negotiation",
            of(
                    "a length such as P1M",
                    List.of(PeriodLength.parse("P1M"), PeriodLength.parse("P2W")),
                    PeriodLength::parse,
                    PeriodLength::toString),
            PeriodLength.parse("P1M"),
            Moment.ACCEPTANCE,
            "How long partner and client may negotiate after the free days.");

    public static final Parameter<Switch> NEGOTIATION_SERVICE = new Parameter<>(
            "trial.negotiationService",
            oneOf(Switch.class),
            Switch.ON,
            Moment.ACCEPTANCE,
            "Whether the service runs while they negotiate; no seat can be assigned while it does not.");

    public static final Parameter<Convert> CONVERT = new Parameter<>(
            "trial.convert",
            oneOf(Convert.class),
            Convert.EXPLICIT_OPT_IN,
            Moment.ACCEPTANCE,
            "Whether a trial becomes a paid subscription only when somebody says so.");

    public static final Parameter<TrialSpan> BACKSTOP = new Parameter<>(
            "trial.backstop",
            span(TrialSpan.parse("P2M of USE"), TrialSpan.parse("P3M of USE")),
            TrialSpan.parse("P2M of USE"),
            Moment.ACCEPTANCE,
            "The use after which an undecided trial cannot go on.");

    public static final Parameter<OnUndecided> ON_UNDECIDED = new Parameter<>(
            "trial.onUndecided",
            oneOf(OnUndecided.class),
            OnUndecided.INVOICE,
            Moment.ACCEPTANCE,
            "What becomes of a trial nobody decided on: it is invoiced, or disabled.");

    public static final Parameter<Clock> CLOCK_CONFLICT = new Parameter<>(
            "trial.clockConflict",
            oneOf(Clock.class),
            Clock.LATER,
            Moment.ACCEPTANCE,
            "Which clock ends an undecided trial: the negotiation's end, the backstop, the earlier or the later.");

    public static final Parameter<Backbill> BACKBILL = new Parameter<>(
            "trial.backbill",
            oneOf(Backbill.class),
            Backbill.NONE,
            Moment.ACCEPTANCE,
            "Whether the invoice an undecided trial is forced into covers the negotiation too.");

    public static final Parameter<OnDecline> ON_DECLINE = new Parameter<>(
            "trial.onDecline",
            oneOf(OnDecline.class),
            OnDecline.DISABLE,
            Moment.ACCEPTANCE,
            "What becomes of the service when the customer of a trial says no.");

    public static final Parameter<Set<ConversionPart>> CONVERSION_REQUIRES = new Parameter<>(
            "conversion.requires",
            setOf(ConversionPart.class),
            Set.of(),
            Moment.REQUEST,
            "What must be named for a trial to become a paid subscription.");

    public static final Parameter<BillingStart> BILLING_START = new Parameter<>(
            "billing.start",
            oneOf(BillingStart.class),
            BillingStart.ORDERED,
            Moment.ACCEPTANCE,
            "What starts the billing clock.");

    public static final List<Parameter<?>> ALL = List.of(
            KIND,
            END,
            REQUEST,
            ON_EXPIRY,
            FREE,
            NEGOTIATION,
            NEGOTIATION_SERVICE,
            CONVERT,
            BACKSTOP,
            ON_UNDECIDED,
            CLOCK_CONFLICT,
            BACKBILL,
            ON_DECLINE,
            CONVERSION_REQUIRES,
            BILLING_START);

    public enum Switch {
        ON,
        OFF
    }

    private TrialParameters() {}

    private static ValueType<TrialSpan> span(TrialSpan... samples) {
        return of(
                "a length with its start, such as P30D from CONNECTED",
                List.of(samples),
                TrialSpan::parse,
                TrialSpan::toString);
    }
}
