package dev.settle.application.payment.port.out;

import java.time.Duration;

/**
 * Who moves money. Never called inside a transaction; every call may be repeated with its key. An adapter answers with
 * one of the outcomes; an exception out of it, or no outcome at all, counts as {@link ChargeOutcome.Unknown}, or as
 * {@link ChargeOutcome.Unavailable} when it is {@link NotSent}. {@code ChargeContract} holds all of this; not that an
 * adapter answers by the deadline of the call, as it should: what has no answer by then is looked up.
 */
public interface PaymentGateway {
    /**
     * Moves money from a payer once for each key. The same key with the same charge gives the same outcome, with
     * another charge {@link ChargeOutcome.Rejected}. An amount that is not above zero, or is outside the gateway's
     * range, is rejected before anything is sent.
     */
    ChargeOutcome charge(Call call, Charge charge);

    /**
     * What became of the charge under the call's key. Reads only.
     *
     * @param charge as it was asked for, so that what is found can be compared with it
     */
    Truth lookUp(Call call, Charge charge);

    /**
     * How long after its first use a key still stands for the same charge. An exception, or no answer, counts as no time
     * at all.
     */
    Duration keyRetention();
}
