package dev.settle.domain.payment;

import dev.settle.domain.journal.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account's attempts from its journal alone. One whose end the journal does not know comes back as intended: whether
 * the gateway was called is to be looked up, whatever had been found out before.
 */
public final class AttemptReplay {
    private final String account;
    private final String seller;
    private final Map<String, Attempt> byKey = new LinkedHashMap<>();

    public AttemptReplay(String account, String seller) {
        this.account = account;
        this.seller = seller;
    }

    /**
     * Takes the next entry; most are about no payment.
     *
     * @throws IllegalArgumentException when it settles what was not intended
     */
    public void next(Recorded entry) {
        if (entry.fact() instanceof PaymentFacts.PaymentIntended intended) {
            byKey.put(intended.key(), Attempt.intended(account, seller, intended, entry.at()));
        } else if (entry.fact() instanceof PaymentFacts.PaymentSettled settled) {
            Attempt known = byKey.get(settled.key());
            if (known == null) {
                throw new IllegalArgumentException(
                        "entry %d of %s settles a payment that was not intended".formatted(entry.seq(), account));
            }
            byKey.put(settled.key(), known.answered(answer(settled), entry.at()));
        }
    }

    /** In the order they were intended. */
    public List<Attempt> attempts() {
        return List.copyOf(byKey.values());
    }

    private static Answer answer(PaymentFacts.PaymentSettled settled) {
        Optional<DeclineReason> reason =
                settled.reason().isEmpty() ? Optional.empty() : Optional.of(DeclineReason.valueOf(settled.reason()));
        return new Answer(settled.result(), settled.moved(), settled.reference(), reason, settled.code(), "");
    }
}
