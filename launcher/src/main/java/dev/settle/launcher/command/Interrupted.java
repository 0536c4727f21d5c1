package dev.settle.launcher.command;

import java.io.Serial;

/** The program was told to end while a command was at work; what it had committed stands. */
final class Interrupted extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Interrupted(String message) {
        super(message);
    }
}
