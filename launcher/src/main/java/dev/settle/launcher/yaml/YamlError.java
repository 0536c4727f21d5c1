package dev.settle.launcher.yaml;

import java.io.Serial;

/** A file cannot be understood. The message names the field, the value found there and what to write instead. */
public final class YamlError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    public YamlError(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** @param place named in the message */
    public YamlError(Place place, String message) {
        this(place.line(), place.column(), place.path().isEmpty() ? message : place.path() + ": " + message);
    }

    /** The line of the value at fault, counted from one. */
    public int line() {
        return line;
    }

    /** The column of the value at fault, counted from one. */
    public int column() {
        return column;
    }
}
