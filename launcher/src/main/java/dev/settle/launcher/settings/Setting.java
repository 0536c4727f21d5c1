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
    DATA("the folder of the embedded database", Kind.TEXT),
    DATABASE("the JDBC URL of a PostgreSQL, instead of the embedded one", Kind.POSTGRESQL),
    DATABASE_USER("who signs in there", Kind.TEXT),
    DATABASE_PASSWORD("the password; in the file or the environment, never a flag", Kind.TEXT),
    KEY(
            "the installation's own key, which may open sellers; in the file or the environment, never a flag",
            Kind.SECRET),
    HOST("the address the API is served on", Kind.TEXT),
    PORT("the port the API is served on, 0 for any that is free", Kind.PORT),
    PARTITIONS("how many work side by side on what a billing run finds due", Kind.COUNT);

    private enum Kind {
        TEXT,
        SECRET,
        POSTGRESQL,
        PORT,
        COUNT
    }

    private static final int LAST_PORT = 65_535;

    private final String meaning;
    private final Kind kind;

    Setting(String meaning, Kind kind) {
        this.meaning = meaning;
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

    public String meaning() {
        return meaning;
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
