package dev.settle.application.payment.port.out;

import dev.settle.domain.payment.NoCardNumber;

/** What a gateway knows of a charge when it is asked by our key. */
public sealed interface Truth {
    /** One answer for each case, so that a new one stops the compiler at each caller. */
    <R> R fold(Cases<R> cases);

    interface Cases<R> {
        R found(Found truth);

        R notFound(NotFound truth);

        R notAnswered(NotAnswered truth);
    }

    /** The charge is there, and this is how it stands: anything but Unavailable and Unknown. */
    record Found(ChargeOutcome outcome) implements Truth {
        public Found {
            if (outcome instanceof ChargeOutcome.Unavailable || outcome instanceof ChargeOutcome.Unknown) {
                throw new IllegalArgumentException("what was found is known: " + outcome);
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.found(this);
        }
    }

    /**
     * The gateway has no such charge.
     *
     * @param complete whether the search is known to see everything up to now; if not, it may turn up yet
     */
    record NotFound(boolean complete) implements Truth {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notFound(this);
        }
    }

    /** The question itself was not answered; nothing is known that was not known before. */
    record NotAnswered(String detail) implements Truth {
        public NotAnswered {
            NoCardNumber.in("detail", detail);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notAnswered(this);
        }
    }
}
