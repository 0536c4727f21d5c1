package dev.settle.domain.policy;

/**
 * A parameter's value and where it came from.
 *
 * @param level   the level that supplied it, such as {@code agreement:X}, {@code class:PARTNER}, {@code seller} or
 *                {@code default}
 * @param version name and content hash of the pack that supplied it, or {@code kernel}
 */
public record Resolved<T>(Parameter<T> parameter, T value, String level, String version) {
    /** The value as packs write it. */
    public String printed() {
        return parameter.type().print(value);
    }
}
