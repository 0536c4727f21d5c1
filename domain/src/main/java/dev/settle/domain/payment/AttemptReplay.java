package dev.settle.domain.payment;

import dev.settle.domain.journal.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account's attempts from its journal alone. One whose end the journal does not know comes back as intended, or as
 * unknown when that was told: what became of it is to be looked up, whatever else had been found out before.
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
     * @throws IllegalArgumentException when it is about the end of what was not intended
     */
    public void next(Recorded entry) {
        if (entry.fact() instanceof PaymentFacts.PaymentIntended intended) {
            byKey.put(intended.key(), Attempt.intended(account, seller, intended, entry.at()));
        } else if (entry.fact() instanceof PaymentFacts.PaymentSettled settled) {
            answered(entry, settled.key(), answer(settled));
        } else if (entry.fact() instanceof PaymentFacts.PaymentUnknown unknown) {
            answered(entry, unknown.key(), Answer.of(AttemptState.UNKNOWN, "", unknown.detail()));
        }
    }

    private void answered(Recorded entry, String key, Answer answer) {
        Attempt known = byKey.get(key);
        if (known == null) {
            throw new IllegalArgumentException(
                    "entry %d of %s settles a payment that was not intended".formatted(entry.seq(), account));
        }
        byKey.put(key, known.answered(answer, entry.at()));
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
