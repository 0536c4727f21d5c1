package dev.settle.application.journal.port.out;

import java.util.Optional;

/** What was answered to a command, kept in the transaction of its effect, for ever. */
public interface Idempotency {
    /** A key is unique within a seller and credential. */
    record Scope(String seller, String credential, String key) {}

    /**
     * Claims the key for this transaction. When that commits, the key is this request's for ever, with an answer or without.
     *
     * @return the answer given before to the same request; empty when it has none yet, also when it was claimed before
     * @throws dev.settle.domain.RuleViolation {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request
     * @throws dev.settle.domain.Conflict {@code REQUEST_RUNNING} while the first one still runs elsewhere
     */
    Optional<String> claim(Scope scope, String requestHash);

    /**
     * Keeps the answer with the effect, for a key that this transaction has claimed, or an earlier one without answering.
     *
     * @throws IllegalStateException when nobody has claimed it, or it has an answer
     */
    void answer(Scope scope, String response);
}
