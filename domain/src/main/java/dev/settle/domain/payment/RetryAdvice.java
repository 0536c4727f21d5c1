package dev.settle.domain.payment;

/** What may be done after a payment was declined. */
public enum RetryAdvice {
    /** After 3, 5 and 7 days, near pay day; at most four times in 30 days. */
    LATER,
    /** Once a day. */
    DAILY,
    /** After minutes, then hours. */
    SOON,
    /** At most twice more, days apart. */
    TWICE,
    /** Only while the payer is there to confirm it. */
    WITH_PAYER,
    /** Once the payer has corrected the details. */
    AFTER_CORRECTION,
    /** Once the method was updated, by the network if it offers that. */
    AFTER_UPDATE,
    /** With another method only. */
    OTHER_METHOD,
    /** Only when a person decides so. */
    NEVER_BY_ITSELF,
    /** Never. */
    NEVER,
    /** Never; the mandate has ended too. */
    MANDATE_ENDED,
    /** Never: look up what became of the first one. */
    LOOK_UP
}
