package dev.settle.launcher.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The scenario files beside these tests. */
final class Examples {
    private Examples() {}

    static String text(String name) {
        try (var stream = Objects.requireNonNull(Examples.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
