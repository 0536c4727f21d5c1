package dev.settle.domain.payment;

/** Why a payment was declined: what every gateway's own codes come down to. */
public enum DeclineReason {
    INSUFFICIENT_FUNDS(RetryAdvice.LATER, "There are not enough funds for this payment."),
    LIMIT_REACHED(RetryAdvice.DAILY, "A limit of this method is reached. Please try another one."),
    NEEDS_AUTHENTICATION(RetryAdvice.WITH_PAYER, "Please confirm the payment."),
    WRONG_DETAILS(RetryAdvice.AFTER_CORRECTION, "Please check the details of this method."),
    EXPIRED(RetryAdvice.AFTER_UPDATE, "The card has expired."),
    METHOD_CLOSED(RetryAdvice.NEVER, "This method can no longer be used. Please use another one."),
    LOST_OR_STOLEN(RetryAdvice.NEVER, Texts.GENERIC),
    SUSPECTED_FRAUD(RetryAdvice.NEVER_BY_ITSELF, Texts.GENERIC),
    NOT_PERMITTED(RetryAdvice.OTHER_METHOD, "This kind of payment is not supported. Please use another method."),
    AUTHORISATION_WITHDRAWN(RetryAdvice.MANDATE_ENDED, "The authorisation for this method was withdrawn."),
    TEMPORARY(RetryAdvice.SOON, "There is a temporary problem. We will try again."),
    /** The bank says no and not why. */
    GENERIC(RetryAdvice.TWICE, Texts.GENERIC),
    DUPLICATE(RetryAdvice.LOOK_UP, Texts.GENERIC),
    /** The gateway named a reason that we do not know; its code is kept. */
    UNKNOWN_CODE(RetryAdvice.TWICE, Texts.GENERIC);

    private final RetryAdvice advice;
    private final String payerText;

    DeclineReason(RetryAdvice advice, String payerText) {
        this.advice = advice;
        this.payerText = payerText;
    }

    /** What follows from the reason alone; a gateway's explicit advice goes before it. */
    public RetryAdvice advice() {
        return advice;
    }

    /** What the payer may be told. It never says that a card was reported lost or that fraud is suspected. */
    public String payerText() {
        return payerText;
    }

    private static final class Texts {
        static final String GENERIC = "The payment was declined. Please contact your bank or use another method.";
    }
}
