package dev.settle.domain.invoicing;

import dev.settle.domain.Sha256;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Occasion;
import java.util.List;

/**
 * An issued document. It never changes; what was wrong is corrected by another one.
 *
 * @param number unique in the seller's series, without gaps
 * @param seq    the journal entry that issued it
 */
public record Document(String account, String number, long seq, Occasion occasion, Draft content) {
    public Document {
        content = numbered(content, number);
    }

    /** SHA-256 of everything the document says, in hexadecimal; the journal keeps it. */
    public String hash() {
        return Sha256.hex(DocumentText.of(this));
    }

    private static Draft numbered(Draft draft, String number) {
        if (!corrects(draft)) {
            return draft;
        }
        List<DraftLine> lines =
                draft.lines().stream().map(line -> line.on(number)).toList();
        return new Draft(draft.kind(), draft.date(), draft.total(), draft.creditUsed(), draft.due(), lines);
    }

    /** Most drafts correct nothing, and a run asks each of them. */
    private static boolean corrects(Draft draft) {
        for (DraftLine line : draft.lines()) {
            if (line.corrects().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
