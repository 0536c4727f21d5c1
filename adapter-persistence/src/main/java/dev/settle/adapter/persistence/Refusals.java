package dev.settle.adapter.persistence;

import dev.settle.domain.Conflict;
import dev.settle.domain.NotFound;
import dev.settle.domain.RuleViolation;

/** What the stores refuse, in the same words everywhere. */
public final class Refusals {
    private Refusals() {}

    public static NotFound seller(String seller) {
        return new NotFound(
                "SELLER_UNKNOWN",
                "There is no seller '%s'".formatted(seller),
                "seller",
                seller,
                "Open the seller first.");
    }

    public static NotFound sellerEntry(String seller, long seq) {
        return new NotFound("SELLER_ENTRY_UNKNOWN", "Seller %s has no entry %d".formatted(seller, seq));
    }

    public static Conflict sellerExists(String seller) {
        return new Conflict(
                "SELLER_EXISTS", "Seller %s exists already".formatted(seller), "seller", seller, "Choose another id.");
    }

    public static Conflict sellerMoved(String seller) {
        return new Conflict(
                "SELLER_MOVED",
                "Seller %s has other entries by now than those this follows".formatted(seller),
                "seller",
                seller,
                "Read it again.");
    }

    /** @param account its id; empty when it is not known */
    public static Conflict accountMoved(String account) {
        return new Conflict(
                "ACCOUNT_MOVED",
                "The account has other entries by now than those this follows: %s".formatted(account),
                "account",
                account,
                "Read it again.");
    }

    /** @param document its account and number; empty when it is not known */
    public static Conflict documentExists(String document) {
        return new Conflict(
                "DOCUMENT_EXISTS",
                "The document, or another one for its occasion, is there already: %s".formatted(document),
                "document",
                document,
                "Read the account's documents.");
    }

    public static RuleViolation keyReused(String key) {
        return new RuleViolation(
                "IDEMPOTENCY_KEY_REUSED",
                "The key '%s' came with another request before".formatted(key),
                "Idempotency-Key",
                key,
                "Give each new request a key of its own.");
    }

    public static Conflict requestRunning(String key) {
        return new Conflict(
                "REQUEST_RUNNING",
                "The first request with the key '%s' still runs".formatted(key),
                "Idempotency-Key",
                key,
                "Repeat it in a moment.");
    }

    public static Conflict attemptNumberTaken(String document, int number) {
        return new Conflict(
                "PAYMENT_MOVED",
                "Document %s has an attempt %d already".formatted(document, number),
                "document",
                document,
                "Read it again.");
    }

    public static Conflict paymentMoved(String key, String seen) {
        return new Conflict(
                "PAYMENT_MOVED", "Payment %s is not %s any more".formatted(key, seen), "key", key, "Read it again.");
    }
}
