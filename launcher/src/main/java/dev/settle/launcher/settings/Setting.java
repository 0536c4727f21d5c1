package dev.settle.launcher.settings;

import dev.settle.application.billing.port.in.RunBilling;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be set. The name in the file is lower case with hyphens; the environment has it in capitals after
 * {@code SETTLE_}, and a flag after two hyphens.
 */
public enum Setting {
    /** The folder of the embedded database. */
    DATA(Kind.TEXT),
    /** The JDBC URL of a PostgreSQL, instead of the embedded one. */
    DATABASE(Kind.POSTGRESQL),
    /** Who signs in there. */
    DATABASE_USER(Kind.TEXT),
    /** The password; in the file or the environment, never a flag. */
    DATABASE_PASSWORD(Kind.TEXT),
    /** The installation's own key, which may open sellers; in the file or the environment, never a flag. */
    KEY(Kind.SECRET),
    /** The address the API is served on. */
    HOST(Kind.TEXT),
    /** The port the API is served on, 0 for any that is free. */
    PORT(Kind.PORT),
    /** How many work side by side on what a billing run finds due. */
    PARTITIONS(Kind.COUNT);

    private enum Kind {
        TEXT,
        SECRET,
        POSTGRESQL,
        PORT,
        COUNT
    }

    private static final int LAST_PORT = 65_535;

    private final Kind kind;

    Setting(Kind kind) {
        this.kind = kind;
    }

    /** The setting of that name in a file. */
    public static Optional<Setting> named(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(name))
                .findFirst();
    }

    /** As the file has it, and a flag after two hyphens: {@code database-user}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the environment has it: {@code SETTLE_DATABASE_USER}. */
    public String variable() {
        return "SETTLE_" + name();
    }

    /** What is wrong with a value and what to write instead; empty when nothing is. */
    public Optional<String> complaint(String value) {
        return switch (kind) {
            case TEXT ->
                value.isBlank() ? Optional.of("there is no value; write one, or leave it out") : Optional.empty();
            case SECRET ->
                value.matches("[!-~]{32,256}")
                        ? Optional.empty()
                        : Optional.of("it has to be 32 to 256 letters, digits and signs without blanks");
            case POSTGRESQL -> postgresql(value);
            case PORT -> number(value, 0, LAST_PORT);
            case COUNT -> number(value, 1, RunBilling.MOST_PARTITIONS);
        };
    }

    private static Optional<String> postgresql(String value) {
        String shown = DatabaseUrl.shown(value);
        if (!value.startsWith("jdbc:postgresql:")) {
            return Optional.of(
                    "'%s' is not the URL of a PostgreSQL; write jdbc:postgresql://host/database".formatted(shown));
        }
        return DatabaseUrl.namesUser(value)
                ? Optional.of("'%s' names who signs in; write jdbc:postgresql://host/database, and set %s and %s"
                        .formatted(shown, DATABASE_USER.variable(), DATABASE_PASSWORD.variable()))
                : Optional.empty();
    }

    private static Optional<String> number(String value, int least, int most) {
        boolean fits =
                value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        return fits
                ? Optional.empty()
                : Optional.of("'%s' is not a number from %d to %d".formatted(value, least, most));
    }
}
