package dev.settle.application.payment.port.out;

import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Attempts to pay documents. Whoever writes one has locked its account's book. */
public interface Attempts {
    /** The attempts on a document in the order of their numbers; empty when there are none. */
    List<Attempt> of(String account, String document);

    /**
     * All attempts of an account, by document and number: for looking whether they are as they were written.
     *
     * @throws IllegalStateException when one is stored in a place that is not its own, as after damage
     */
    List<Attempt> of(String account);

    Optional<Attempt> find(String account, String key);

    /**
     * Adds an attempt.
     *
     * @throws dev.settle.domain.Conflict {@code PAYMENT_UNRESOLVED} when another one on its document is unresolved, or
     *     its key is there already; {@code PAYMENT_MOVED} when its document has an attempt of its number already. The
     *     store holds this by itself, whatever the caller has checked
     */
    void add(Attempt attempt);

    /**
     * Puts an attempt in the place of what it was.
     *
     * @param seen how it stood when it was read
     * @throws dev.settle.domain.Conflict {@code PAYMENT_MOVED} when it does not stand there any more; else
     *     {@code PAYMENT_UNRESOLVED} when it would become unresolved beside another one on its document that is
     */
    void change(AttemptState seen, Attempt attempt);

    /** A seller's attempts whose next look-up is due at {@code now}, the longest due first, then by key. */
    List<Attempt> dueForLookUp(String seller, Instant now, int limit);

    /** A seller's attempts that are unresolved, the oldest first, then by key, at most {@code limit}. */
    List<Attempt> unresolved(String seller, int limit);
}
