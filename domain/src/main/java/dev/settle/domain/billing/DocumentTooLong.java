package dev.settle.domain.billing;

import dev.settle.domain.RuleViolation;

/** What was asked for would be billed at once, and has more lines than a document can have. Nothing has changed. */
public final class DocumentTooLong extends RuleViolation {
    /** The code of the hold and of this. */
    static final String CODE = "DOCUMENT_TOO_LONG";

    private static final long serialVersionUID = 1L;

    /** @param hold why the occasion is not billed */
    DocumentTooLong(Occasion occasion, Hold hold) {
        super(
                CODE,
                "What is due on %s has more lines than one document can have, which is %d"
                        .formatted(occasion.day(), Draft.MOST_LINES),
                "subscription",
                hold.subscription(),
                "Name a later day.");
    }
}
