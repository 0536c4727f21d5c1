package dev.settle.application.billing.port.in;

import dev.settle.domain.billing.Hold;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.invoicing.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is due next, and what it would come to. Reads only. */
public interface TellDue {
    /** @throws dev.settle.domain.NotFound {@code ACCOUNT_UNKNOWN} */
    Due next(String account);

    /**
     * Accounts of a seller that are due at a cut, in key order after {@code after} (empty for the first), at most
     * {@code limit}. What a run left over is here with the reasons.
     */
    List<Waiting> waiting(String seller, Instant cut, String after, int limit);

    /**
     * @param occasion      what is billed first; empty when nothing ever will be
     * @param subscriptions the next day of each subscription that has one
     * @param documents     what the run would issue then if nothing changed until then; numbers are none yet
     */
    record Due(
            String account,
            long seq,
            Optional<Occasion> occasion,
            Map<String, LocalDate> subscriptions,
            List<Document> documents) {}

    /** @param holds why it would not be billed; empty when it would */
    record Waiting(String account, Occasion occasion, List<Hold> holds) {}
}
