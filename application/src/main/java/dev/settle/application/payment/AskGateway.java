package dev.settle.application.payment;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Difference;
import dev.settle.application.payment.port.out.NotSent;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.NoCardNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an attempt to the gateway, and does not trust it: no exception gets through, and a success is compared. */
final class AskGateway {
    private static final Duration LOOK_UP = Duration.ofSeconds(10);

    private final PaymentGateway gateway;

    AskGateway(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    Duration keyRetention() {
        return gateway.keyRetention();
    }

    Answer charge(Attempt attempt, String correlation) {
        return sent(attempt, correlation).fold(new Answers(attempt));
    }

    /** What is known of the attempt after a look-up. */
    Answer lookUp(Attempt attempt, Instant now, String correlation) {
        return asked(attempt, now, correlation).fold(new Truth.Cases<Answer>() {
            @Override
            public Answer found(Truth.Found truth) {
                return compared(attempt, truth.outcome()).fold(new Answers(attempt));
            }

            @Override
            public Answer notFound(Truth.NotFound truth) {
                return truth.complete() && isLost() ? Answer.of(AttemptState.ABSENT) : stillUnknown();
            }

            @Override
            public Answer notAnswered(Truth.NotAnswered truth) {
                return stillUnknown();
            }

            private Answer stillUnknown() {
                return attempt.state() == AttemptState.INTENDED && !attempt.isOnItsWay(now)
                        ? Answer.of(AttemptState.UNKNOWN)
                        : attempt.answer();
            }

            private boolean isLost() {
                return attempt.state().isLost() && !attempt.isOnItsWay(now);
            }
        });
    }

    private ChargeOutcome sent(Attempt attempt, String correlation) {
        try {
            return compared(attempt, gateway.charge(call(attempt, attempt.deadline(), correlation), charge(attempt)));
        } catch (NotSent refused) {
            return new ChargeOutcome.Unavailable(Optional.empty(), "nothing was sent");
        } catch (RuntimeException broken) {
            return new ChargeOutcome.Unknown(
                    "the gateway's adapter broke: " + broken.getClass().getName());
        }
    }

    private Truth asked(Attempt attempt, Instant now, String correlation) {
        try {
            return gateway.lookUp(call(attempt, now.plus(LOOK_UP), correlation), charge(attempt));
        } catch (RuntimeException broken) {
            return new Truth.NotAnswered(
                    "the gateway's adapter broke: " + broken.getClass().getName());
        }
    }

    private static ChargeOutcome compared(Attempt attempt, ChargeOutcome outcome) {
        return outcome instanceof ChargeOutcome.Succeeded done && !done.amount().equals(attempt.amount())
                ? new ChargeOutcome.Mismatch(
                        done.reference(),
                        done.amount(),
                        List.of(new Difference(
                                "amount",
                                attempt.amount().toString(),
                                done.amount().toString())))
                : outcome;
    }

    private static Call call(Attempt attempt, Instant deadline, String correlation) {
        return new Call(attempt.seller(), attempt.key(), deadline, NoCardNumber.scrubbed(correlation));
    }

    /** The same for an attempt every time, or its key would stand for two charges. */
    private static Charge charge(Attempt attempt) {
        return new Charge(
                attempt.amount(),
                attempt.method(),
                attempt.payerPresent(),
                attempt.document(),
                Map.of("account", attempt.account(), "document", attempt.document()));
    }
}
