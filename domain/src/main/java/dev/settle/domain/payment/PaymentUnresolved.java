package dev.settle.domain.payment;

import dev.settle.domain.Conflict;
import java.io.Serial;

/** An attempt on the document has no known end yet, so no other may start. Nothing has changed. */
public final class PaymentUnresolved extends Conflict {
    @Serial
    private static final long serialVersionUID = 1L;

    public PaymentUnresolved(Attempt last) {
        super(
                "PAYMENT_UNRESOLVED",
                "Attempt %d on document %s is %s since %s, and no other can start before its end is known"
                        .formatted(last.number(), last.document(), last.state(), last.changed()),
                "document",
                last.document(),
                cure(last));
    }

    private static String cure(Attempt last) {
        return switch (last.state()) {
            case MISMATCHED -> "A person has to compare it with the gateway.";
            case ABSENT ->
                "Repeat it with %s and the same method, while the gateway remembers its key.".formatted(last.amount());
            default -> "Look it up.";
        };
    }
}
