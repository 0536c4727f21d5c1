package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Serial;

/** Stored bytes that this release cannot have written. */
final class Damaged extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
        super(message);
    }

    Damaged(String message, Exception cause) {
        super(message, cause);
    }

    static void unless(boolean sound, JsonParser in, String expected) throws IOException {
        if (!sound) {
            throw new Damaged("expected %s, found %s at byte %d"
                    .formatted(
                            expected,
                            in.currentToken(),
                            in.currentTokenLocation().getByteOffset()));
        }
    }
}
