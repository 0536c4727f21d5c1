package dev.settle.application.invoicing.port.in;

import dev.settle.application.invoicing.check.Finding;
import java.util.List;

/** Has an independent checker compute an account's documents again from their derivations and the journal. */
public interface CheckDocuments {
    /**
     * @return what does not follow from the journal; nothing, when all is well
     * @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN}
     * @throws dev.settle.domain.Conflict {@code ACCOUNT_BUSY} when it was written to each time it was looked at
     */
    List<Finding> check(String account);
}
