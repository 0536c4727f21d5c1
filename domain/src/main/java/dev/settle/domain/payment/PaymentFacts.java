package dev.settle.domain.payment;

import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account's stream may hold about payments. */
public final class PaymentFacts {
    private PaymentFacts() {}

    /**
     * Money is about to be asked for; stored before the gateway is called.
     *
     * @param document     the number of the document that is paid
     * @param key          the movement's key at the gateway
     * @param attempt      counted per document from 1
     * @param method       the gateway's reference of the payment method
     * @param payerPresent whether the payer is there to confirm it
     */
    public record PaymentIntended(
            String document, String key, int attempt, Money amount, String method, boolean payerPresent)
            implements Fact {}

    /**
     * It is known how an attempt ended.
     *
     * @param result    SUCCEEDED, DECLINED, REJECTED, MISMATCHED or ABANDONED
     * @param moved     what moved, if anything did
     * @param reference the gateway's name for the movement; empty when there is none
     * @param reason    the {@link DeclineReason} of a decline; otherwise empty
     * @param code      the gateway's own word; empty when it gave none
     */
    public record PaymentSettled(
            String document,
            String key,
            AttemptState result,
            Optional<Money> moved,
            String reference,
            String reason,
            String code)
            implements Fact {
        /** That an attempt gave way to another is told by what becomes of the other. */
        @Override
        public List<Notice> notices(LocalDate recorded) {
            return result == AttemptState.ABANDONED
                    ? List.of()
                    : List.of(notice(result, document, recorded, key, reason, code));
        }
    }

    /**
     * The answer to an attempt was lost: money may have moved. Said when that is found, and again when a repeat under
     * the same key is lost as well.
     *
     * @param detail what is known of how it was lost; empty for nothing
     */
    public record PaymentUnknown(String document, String key, String detail) implements Fact {
        @Override
        public List<Notice> notices(LocalDate recorded) {
            return List.of(notice(AttemptState.UNKNOWN, document, recorded, key, detail));
        }
    }

    private static Notice notice(AttemptState state, String document, LocalDate recorded, String... said) {
        String text = Stream.of(said).filter(one -> !one.isEmpty()).collect(Collectors.joining(": "));
        return new Notice("PAYMENT_" + state, document, recorded, text);
    }
}
