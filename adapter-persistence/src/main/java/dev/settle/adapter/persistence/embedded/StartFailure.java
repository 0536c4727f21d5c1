package dev.settle.adapter.persistence.embedded;

import java.nio.file.Path;

/** Says why the embedded server did not start, and what to do. */
final class StartFailure {
    private StartFailure() {}

    static String explain(Path directory, Exception failed) {
        String cause = String.valueOf(failed.getMessage());
        if (cause.contains("unshare") || cause.contains("root")) {
            return "The embedded PostgreSQL cannot start as root in this container. Run Settle as another user, or name"
                    + " a PostgreSQL of your own with --database.";
        }
        return "The embedded PostgreSQL did not start on %s (%s). See that the directory can be written and has room, or name a PostgreSQL of your own with --database."
                .formatted(directory, cause);
    }
}
