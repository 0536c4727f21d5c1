package dev.settle.adapter.payment.sandbox;

import java.util.Optional;

/**
 * A payment method of the sandbox: its name decides what becomes of a charge.
 *
 * @param code what it is declined with; empty for no code
 */
record Token(Wire wire, Fate fate, String code) {
    /** What happens between the kernel and the sandbox. */
    enum Wire {
        FINE,
        /** Refused before anything is sent, every time. */
        REFUSED,
        /** Refused the first time a key is used. */
        REFUSED_ONCE,
        /** The connection fails before anything is sent: an exception says so. */
        BREAKS_UNSENT,
        /** The connection fails after the request was sent: an exception that says nothing. */
        BREAKS_SENT,
        /** The first request of a key is lost on the way there. */
        REQUEST_LOST,
        /** The answer to the first request of a key is lost on the way back. */
        ANSWER_LOST,
        /** As ANSWER_LOST, and the first look-up does not see it yet. */
        ANSWER_LOST_SEEN_LATE
    }

    /** What the sandbox makes of it. */
    enum Fate {
        APPROVED,
        DECLINED,
        PENDING,
        NEEDS_PAYER,
        OTHER_AMOUNT,
        OTHER_CURRENCY,
        OTHER_METHOD,
        OTHER_ACCOUNT,
        OTHER_LIVE
    }

    private static final String DECLINE = "tok_decline_";

    /** The token of this name, if the sandbox knows it. */
    static Optional<Token> named(String name) {
        if (name.startsWith(DECLINE)) {
            return Optional.of(declining(name.substring(DECLINE.length())));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "tok_approve" -> of(Wire.FINE, Fate.APPROVED);
                    case "tok_pending" -> of(Wire.FINE, Fate.PENDING);
                    case "tok_needs_payer" -> of(Wire.FINE, Fate.NEEDS_PAYER);
                    case "tok_unavailable" -> of(Wire.REFUSED, Fate.APPROVED);
                    case "tok_unavailable_once" -> of(Wire.REFUSED_ONCE, Fate.APPROVED);
                    case "tok_throws_unsent" -> of(Wire.BREAKS_UNSENT, Fate.APPROVED);
                    case "tok_throws_sent" -> of(Wire.BREAKS_SENT, Fate.APPROVED);
                    case "tok_unknown_done" -> of(Wire.ANSWER_LOST, Fate.APPROVED);
                    case "tok_unknown_declined" -> new Token(Wire.ANSWER_LOST, Fate.DECLINED, "insufficient_funds");
                    case "tok_unknown_pending" -> of(Wire.ANSWER_LOST, Fate.PENDING);
                    case "tok_unknown_absent" -> of(Wire.REQUEST_LOST, Fate.APPROVED);
                    case "tok_unknown_late" -> of(Wire.ANSWER_LOST_SEEN_LATE, Fate.APPROVED);
                    case "tok_mismatch", "tok_mismatch_amount" -> of(Wire.FINE, Fate.OTHER_AMOUNT);
                    case "tok_mismatch_currency" -> of(Wire.FINE, Fate.OTHER_CURRENCY);
                    case "tok_mismatch_method" -> of(Wire.FINE, Fate.OTHER_METHOD);
                    case "tok_mismatch_account" -> of(Wire.FINE, Fate.OTHER_ACCOUNT);
                    case "tok_mismatch_live" -> of(Wire.FINE, Fate.OTHER_LIVE);
                    default -> null;
                });
    }

    static Token declining(String code) {
        return new Token(Wire.FINE, Fate.DECLINED, code);
    }

    private static Token of(Wire wire, Fate fate) {
        return new Token(wire, fate, "");
    }
}
