package dev.settle.launcher.pack;

import dev.settle.domain.NotFound;
import dev.settle.domain.policy.Pack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packs that come with Settle. */
public final class ShippedPacks {
    private static final List<String> NAMES = List.of(
            "order-first-of-month", "strict-customer", "strict-partner", "trial-groups", "selfservice", "in-app");

    private ShippedPacks() {}

    public static List<String> names() {
        return NAMES;
    }

    /** @throws NotFound {@code PACK_UNKNOWN} */
    public static Pack pack(String name) {
        return new YamlPackReader().read(text(name)).pack();
    }

    /**
     * The file as it is shipped.
     *
     * @throws NotFound {@code PACK_UNKNOWN}
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new NotFound(
                    "PACK_UNKNOWN",
                    "There is no pack '%s'".formatted(name),
                    "pack",
                    name,
                    "Name one of " + String.join(", ", NAMES) + ".");
        }
        try (InputStream file = ShippedPacks.class.getResourceAsStream("/packs/" + name + "/pack.yaml")) {
            if (file == null) {
                throw new IllegalStateException("the pack " + name + " is missing from this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pack " + name + " cannot be read from this build", unreadable);
        }
    }
}
