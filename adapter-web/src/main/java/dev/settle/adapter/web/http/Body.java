package dev.settle.adapter.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.LongSupplier;

/** Reads a body that is neither larger nor slower than allowed, whatever it claims to be. */
final class Body {
    private static final int PIECE = 8_192;

    private final Limits limits;
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes forward */
    Body(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** @throws HttpProblem {@code BODY_TOO_LARGE}, {@code BODY_TOO_SLOW} or {@code BODY_CUT_OFF} */
    byte[] read(InputStream stream) {
        long begun = nanos.getAsLong();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
                read.write(piece, 0, count);
                if (read.size() > limits.bodyBytes()) {
                    throw HttpProblem.tooLarge(limits.bodyBytes());
                }
                if (nanos.getAsLong() - begun > limits.patience().toNanos()) {
                    throw HttpProblem.tooSlow();
                }
            }
        } catch (IOException broken) {
            throw new HttpProblem(
                    400, "BODY_CUT_OFF", "The body ended early", "Send it again.", Map.of("Connection", "close"));
        }
        return read.toByteArray();
    }
}
