package dev.settle.application.payment.port.out;

import dev.settle.domain.money.Money;
import dev.settle.domain.payment.DeclineReason;
import dev.settle.domain.payment.NoCardNumber;
import dev.settle.domain.payment.RetryAdvice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a charge ended: one of these and nothing else. After {@link Unknown} money may have moved: look it up, never
 * charge anew. No text in an outcome holds a card number; a gateway's words are scrubbed before they get here.
 *
 * <p>An adapter tells all it knows. An attempt keeps what is needed to end it and to book it; times, advice and the
 * network's words are not kept, and nothing goes by them yet: look-ups have times of their own, and what was declined or
 * not processed is sent again when somebody asks for it.
 */
public sealed interface ChargeOutcome {
    /** One answer for each outcome, so that a new one stops the compiler at each caller. */
    <R> R fold(Cases<R> cases);

    interface Cases<R> {
        R succeeded(Succeeded outcome);

        R pending(Pending outcome);

        R needsPayer(NeedsPayer outcome);

        R declined(Declined outcome);

        R rejected(Rejected outcome);

        R unavailable(Unavailable outcome);

        R unknown(Unknown outcome);

        R mismatch(Mismatch outcome);
    }

    /**
     * Money moved, exactly what was asked for.
     *
     * @param reference the gateway's name for the movement
     * @param at        when it moved, by the gateway's clock
     * @param network   what the card or bank network said of it; empty for nothing
     */
    record Succeeded(String reference, Money amount, Instant at, String network) implements ChargeOutcome {
        public Succeeded {
            NoCardNumber.in("reference", reference);
            NoCardNumber.in("network", network);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.succeeded(this);
        }
    }

    /**
     * Accepted; whether money moves is known later, as with a bank debit.
     *
     * @param expected when it should be known, where the gateway says so
     */
    record Pending(String reference, Optional<Instant> expected) implements ChargeOutcome {
        public Pending {
            NoCardNumber.in("reference", reference);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.pending(this);
        }
    }

    /**
     * No money moved yet: the payer has to confirm it.
     *
     * @param action what the payer's browser needs for it, such as an address to go to
     * @param lapses until when it can be confirmed
     */
    record NeedsPayer(String reference, String action, Instant lapses) implements ChargeOutcome {
        public NeedsPayer {
            NoCardNumber.in("reference", reference);
            NoCardNumber.in("action", action);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.needsPayer(this);
        }
    }

    /**
     * A definite no; no money moved.
     *
     * @param code   the gateway's own word for it, letter by letter; empty when it gave none
     * @param advice the gateway's where it gave one, else that of the reason
     */
    record Declined(DeclineReason reason, String code, RetryAdvice advice) implements ChargeOutcome {
        public Declined {
            NoCardNumber.in("code", code);
        }

        public Declined(DeclineReason reason, String code) {
            this(reason, code, reason.advice());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.declined(this);
        }
    }

    /**
     * Our request is wrong or not allowed, and will be every time: no money moved, and somebody has to look at it.
     *
     * @param code stable, {@code UPPER_SNAKE}: {@code AMOUNT_TOO_SMALL}, {@code AMOUNT_TOO_LARGE},
     *     {@code AMOUNT_NOT_POSITIVE}, {@code CURRENCY_UNSUPPORTED}, {@code METHOD_UNKNOWN}, {@code KEY_REUSED} for a key
     *     that came with another charge, or one of the gateway's own
     */
    record Rejected(String code, String detail) implements ChargeOutcome {
        public Rejected {
            NoCardNumber.in("code", code);
            NoCardNumber.in("detail", detail);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /**
     * Surely not processed: it may be sent again under the same key.
     *
     * @param retryAfter how long the gateway asks to be left alone, where it says so
     */
    record Unavailable(Optional<Duration> retryAfter, String detail) implements ChargeOutcome {
        public Unavailable {
            NoCardNumber.in("detail", detail);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unavailable(this);
        }
    }

    /** It may or may not have happened. Time does not make this a decline: only looking it up ends it. */
    record Unknown(String detail) implements ChargeOutcome {
        public Unknown {
            NoCardNumber.in("detail", detail);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /**
     * Money moved, and not what was asked for.
     *
     * @param moved       what really moved
     * @param differences one or more
     */
    record Mismatch(String reference, Money moved, List<Difference> differences) implements ChargeOutcome {
        public Mismatch {
            NoCardNumber.in("reference", reference);
            differences = List.copyOf(differences);
            if (differences.isEmpty()) {
                throw new IllegalArgumentException("a mismatch names what differs");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.mismatch(this);
        }
    }
}
