package dev.settle.launcher.yaml;

/**
 * Where a value stands in a file.
 *
 * @param path the way from the top, keys joined by dots and list entries counted from one: {@code do[2].seats.to}; empty at
 *     the top
 * @param line counted from one
 * @param column counted from one, in characters
 */
public record Place(String path, int line, int column) {
    /** Of what a file leaves out. */
    public static final Place TOP = new Place("", 1, 1);

    Place key(String key, int line, int column) {
        return new Place(path.isEmpty() ? key : path + "." + key, line, column);
    }

    Place entry(int number, int line, int column) {
        return new Place(path + "[" + number + "]", line, column);
    }
}
