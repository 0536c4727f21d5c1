package dev.settle.application.journal.port.out;

import java.util.Optional;

/** What was answered to a command, kept in the transaction of its effect, for ever. */
public interface Idempotency {
    /** A key is unique within a seller and credential. */
    record Scope(String seller, String credential, String key) {}

    /**
     * Claims the key for this transaction.
     *
     * @return the answer given before to the same request
     * @throws dev.settle.domain.RuleViolation {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request
     * @throws dev.settle.domain.Conflict {@code REQUEST_RUNNING} while the first one still runs elsewhere
     */
    Optional<String> claim(Scope scope, String requestHash);

    /** Keeps the answer with the effect. */
    void answer(Scope scope, String response);
}
