package dev.settle.application.policy.port.out;

import dev.settle.application.policy.port.out.PackReader.Position;
import dev.settle.domain.InvalidInput;
import java.io.Serial;

/** A text is not a pack: it is not the expected format, or lacks what every pack has. */
public final class PackUnreadable extends InvalidInput {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Position position;

    public PackUnreadable(Position position, String message) {
        super("PACK_UNREADABLE", message, "pack", "", "Correct the text at " + position + ".");
        this.position = position;
    }

    public Position position() {
        return position;
    }
}
