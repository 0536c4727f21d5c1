package dev.settle.domain.subscription;

import static dev.settle.domain.policy.ValueType.oneOf;
import static dev.settle.domain.policy.ValueType.yesOrNo;

import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.util.List;

/** What policy says about changing and ending subscriptions. */
public final class ChangeParameters {
    public enum SeatChange {
        /** The number is the new total. */
        ABSOLUTE,
        /** The number is how many more. */
        DELTA
    }

    public enum Scheduled {
        KEEP,
        SUPERSEDE
    }

    public enum Leaves {
        NOW,
        PERIOD_END
    }

    public enum ClientLeaves {
        NEXT_ANCHOR,
        NOW
    }

    public static final Parameter<SeatChange> SEAT_CHANGE = new Parameter<>(
            "seat.change",
            oneOf(SeatChange.class),
            SeatChange.ABSOLUTE,
            Moment.REQUEST,
            "What a bare number in a form means: the new total, or how many more. Who says which it is, is taken at"
                    + " their word.");

    public static final Parameter<Scheduled> SEAT_SCHEDULED = new Parameter<>(
            "seat.scheduled",
            oneOf(Scheduled.class),
            Scheduled.KEEP,
            Moment.REQUEST,
            "Whether a change of seats keeps the changes that are scheduled for later days, or takes their place.");

    public static final Parameter<Boolean> REQUIRES_CURRENT = new Parameter<>(
            "change.requiresAccountCurrent",
            yesOrNo(),
            false,
            Moment.REQUEST,
            "Whether an account with a payment past due must pay before it can change anything.",
            Reach.ACCOUNT);

    public static final Parameter<Leaves> CANCEL_EFFECTIVE = new Parameter<>(
            "cancel.effective",
            oneOf(Leaves.class),
            Leaves.PERIOD_END,
            Moment.REQUEST,
            "When a cancellation that names no day takes effect: at once, or when the paid period has ended. What has not"
                    + " begun ends before it does. Under PERIOD_END nothing is paid yet for what is not billed: a trial ends on"
                    + " the day it would be billed or switched off, where that is sooner than the period's end, and what waits"
                    + " for somebody before either day is known ends on the day it is cancelled.");

    public static final Parameter<Boolean> CANCEL_REASON = new Parameter<>(
            "cancel.requireReason", yesOrNo(), false, Moment.REQUEST, "Whether a cancellation must say why.");

    public static final Parameter<ClientLeaves> CLIENT_LEAVES = new Parameter<>(
            "partner.removeEffect",
            oneOf(ClientLeaves.class),
            ClientLeaves.NEXT_ANCHOR,
            Moment.REQUEST,
            "When the services of a client that a partner removes come to their end.");

    public static final List<Parameter<?>> ALL =
            List.of(SEAT_CHANGE, SEAT_SCHEDULED, REQUIRES_CURRENT, CANCEL_EFFECTIVE, CANCEL_REASON, CLIENT_LEAVES);

    private ChangeParameters() {}
}
