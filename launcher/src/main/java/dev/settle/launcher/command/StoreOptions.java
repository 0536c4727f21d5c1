package dev.settle.launcher.command;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.domain.NotFound;
import dev.settle.launcher.KeptStores;
import dev.settle.launcher.settings.DatabaseUrl;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where everything is kept: in a folder of our own, or in a PostgreSQL somewhere. */
final class StoreOptions {
    private static final Path USUAL = Path.of("settle-data");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the embedded database; settle-data when left out.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "The JDBC URL of a PostgreSQL, 15 or later, instead of the embedded one.")
    private @Nullable String database;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            description = "Who signs in there; settle when left out. The password is in SETTLE_DATABASE_PASSWORD.")
    private String user = "settle";

    @Option(names = "--database-password", hidden = true, description = "Set by the file or the environment.")
    private String password = "";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /**
     * Opens it where something is kept, and brings its tables up to date.
     *
     * @throws NotFound {@code NOTHING_KEPT} when the folder holds no database
     */
    KeptStores open() {
        if (isEmbedded() && !EmbeddedServer.hasData(folder())) {
            throw new NotFound(
                    "NOTHING_KEPT",
                    "There is no database in the folder %s".formatted(folder()),
                    "data",
                    folder().toString(),
                    "Name the folder with --data, or begin one: settle serve --data " + folder() + ".");
        }
        return begin(() -> {});
    }

    /**
     * As {@link #open}, and begins it where nothing is kept yet.
     *
     * @param first see {@link KeptStores#in(Path, Runnable)}
     */
    KeptStores begin(Runnable first) {
        if (database == null || isEmbedded()) {
            return KeptStores.in(folder(), first);
        }
        try {
            return KeptStores.at(database, user, password);
        } catch (RuntimeException failed) {
            throw new Unusable(
                    "DATABASE_UNUSABLE",
                    "The database at %s cannot be used: %s"
                            .formatted(DatabaseUrl.shown(database), Unusable.root(failed)),
                    "See that it runs, that its name and --database-user are right, and that SETTLE_DATABASE_PASSWORD"
                            + " is set.",
                    failed);
        }
    }

    /** A folder that is named by a flag wins over a database that is set. */
    private boolean isEmbedded() {
        boolean folderNamed = isFlag("--data");
        if (folderNamed && isFlag("--database")) {
            throw new ParameterException(
                    spec.commandLine(), "--data and --database: everything is kept in one place; leave one out");
        }
        return database == null || folderNamed;
    }

    private boolean isFlag(String name) {
        return spec.commandLine().getParseResult().hasMatchedOption(name);
    }

    private Path folder() {
        return data == null ? USUAL : data;
    }
}
