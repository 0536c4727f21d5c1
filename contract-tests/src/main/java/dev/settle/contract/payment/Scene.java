package dev.settle.contract.payment;

import dev.settle.application.payment.port.out.ChargeOutcome;

/** What an adapter under test must be able to be put through. */
public enum Scene {
    APPROVED,
    PENDING,
    /** The payer has to confirm, and is there. */
    NEEDS_PAYER,
    /** The request surely was not processed, and the adapter says so. */
    UNAVAILABLE,
    /** The connection fails before a byte is sent; an exception may come out. */
    BROKEN_BEFORE_SENDING,
    /** The connection fails after the request was sent, and it was approved; an exception may come out. */
    BROKEN_AFTER_SENDING,
    /** The answer to the first request is lost; money moved. */
    ANSWER_LOST_APPROVED,
    /** The answer to the first request is lost; it was a decline. */
    ANSWER_LOST_DECLINED,
    /** The answer to the first request is lost; whether money moves is known later. */
    ANSWER_LOST_PENDING,
    /** The first request is lost on the way and never processed; a repeated one is approved. */
    REQUEST_LOST,
    /** As ANSWER_LOST_APPROVED, but the gateway's first look-up does not see it yet. */
    SEEN_LATE,
    /** The gateway moves another amount than it was asked to. The four below differ likewise. */
    OTHER_AMOUNT,
    OTHER_CURRENCY,
    OTHER_METHOD,
    OTHER_ACCOUNT,
    /** Test money where real money was asked for, or the reverse. */
    OTHER_LIVE;

    /** Whether nobody can know from the answer what happened: {@link ChargeOutcome.Unknown}. */
    public boolean isUnknown() {
        return switch (this) {
            case BROKEN_AFTER_SENDING,
                    ANSWER_LOST_APPROVED,
                    ANSWER_LOST_DECLINED,
                    ANSWER_LOST_PENDING,
                    REQUEST_LOST,
                    SEEN_LATE -> true;
            default -> false;
        };
    }
}
