package dev.settle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;

/** The capabilities, lowest first: the table in docs/architecture.md. */
final class Capabilities {
    static final List<List<String>> LINES = List.of(
            List.of("money", "calendar"),
            List.of("journal", "policy"),
            List.of("seller", "catalog"),
            List.of("account"),
            List.of("authority"),
            List.of("agreement"),
            List.of("subscription"),
            List.of("provisioning"),
            List.of("billing"),
            List.of("invoicing"),
            List.of("payment", "ledger"),
            List.of("collections", "request"));

    private Capabilities() {}

    /** The capability of a class below this package; a class in the package itself belongs to none. */
    static Optional<String> of(String root, JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.startsWith(root + ".")
                ? Optional.of(name.substring(root.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }

    /** The number of a capability's line, from 0; none for what is not in the table. */
    static Optional<Integer> line(String capability) {
        return LINES.stream()
                .filter(line -> line.contains(capability))
                .findFirst()
                .map(LINES::indexOf);
    }
}
