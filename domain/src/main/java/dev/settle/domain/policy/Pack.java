package dev.settle.domain.policy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A named set of parameter values, immutable and named by its content.
 *
 * @param name     lower case words joined by hyphens
 * @param title    one sentence for people
 * @param complete it decides every question its own answers raise; a pack that is not complete only changes some answers
 * @param values   as packs write them, by key; a key may end in a class, {@code billing.mode[PARTNER]}, and then holds for
 *                 accounts of that class alone
 * @param texts    sentences for customers, by name
 */
public record Pack(String name, String title, boolean complete, Map<String, String> values, Map<String, String> texts) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int SHORT = 16;

    /** @throws InvalidInput {@code PACK_NAME} */
    public Pack {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInput(
                    "PACK_NAME",
                    "A pack cannot be called '%s'".formatted(name),
                    "pack",
                    name,
                    "Write lower case words joined by hyphens, such as first-of-month.");
        }
        Objects.requireNonNull(title, "title");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Name and content: two packs of the same version say the same, whatever the order they say it in. */
    public String version() {
        return name + "@" + hash().substring(0, SHORT);
    }

    /** SHA-256 of all it says, in hexadecimal. */
    public String hash() {
        StringBuilder said = new StringBuilder();
        append(said, name, title, Boolean.toString(complete));
        new TreeMap<>(values).forEach((key, value) -> append(said, "value", key, value));
        new TreeMap<>(texts).forEach((key, text) -> append(said, "text", key, text));
        return Sha256.hex(said.toString());
    }

    /** Each part with its length before it, so that no two lists of parts look alike. */
    private static void append(StringBuilder said, String... parts) {
        for (String part : parts) {
            said.append(part.length()).append(':').append(part);
        }
    }
}
