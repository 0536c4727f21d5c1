package dev.settle.launcher.settings;

import java.io.Serial;

/** A setting cannot be used; the message says where it stands and what to write instead. */
public final class SettingsError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SettingsError(String message) {
        super(message);
    }
}
