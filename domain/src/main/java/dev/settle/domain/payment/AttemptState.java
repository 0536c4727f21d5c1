package dev.settle.domain.payment;

/** Where an attempt to pay stands. */
public enum AttemptState {
    /** The intent is stored; whether the gateway was called is not known until its answer is stored too. */
    INTENDED(Hold.LOOK_UP),
    /** The answer was lost: money may have moved. */
    UNKNOWN(Hold.LOOK_UP),
    /** The gateway has accepted it and will say later whether money moved. */
    PENDING(Hold.LOOK_UP),
    /** The payer has to confirm it. */
    NEEDS_PAYER(Hold.LOOK_UP),
    /** Surely not processed: may be sent again under its key. */
    UNAVAILABLE(Hold.REPEAT),
    /** Looked up and not found, where the gateway would have found it: may be sent again under its key. */
    ABSENT(Hold.REPEAT),
    /** Money moved that was not asked for so: a person has to look at it. */
    MISMATCHED(Hold.PERSON),
    SUCCEEDED(Hold.NONE),
    DECLINED(Hold.NONE),
    /** Our request was wrong; the gateway will not take it. */
    REJECTED(Hold.NONE),
    /** Given up for an attempt with another content, before anything was processed. */
    ABANDONED(Hold.NONE);

    private enum Hold {
        LOOK_UP,
        REPEAT,
        PERSON,
        NONE
    }

    private final Hold hold;

    AttemptState(Hold hold) {
        this.hold = hold;
    }

    /** Whether no other attempt on the same document may start. */
    public boolean isUnresolved() {
        return hold != Hold.NONE;
    }

    /** Whether looking it up is what ends it. */
    public boolean awaitsLookUp() {
        return hold == Hold.LOOK_UP;
    }

    /** Whether nobody knows if the gateway has it. */
    public boolean isLost() {
        return this == INTENDED || this == UNKNOWN;
    }

    /** Whether it says no more than that the gateway was not seen to have it. */
    boolean leavesNoTrace() {
        return isLost() || mayRepeat();
    }

    /** Whether it may be sent to the gateway again, under its own key. */
    public boolean mayRepeat() {
        return hold == Hold.REPEAT;
    }
}
