package dev.settle.launcher.command;

import dev.settle.launcher.KeptStores;
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

    @Option(names = "--database-user", paramLabel = "NAME", description = "Who signs in there; settle when left out.")
    private String user = "settle";

    @Option(names = "--database-password", hidden = true, description = "Set by the file or the environment.")
    private String password = "";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Opens it, and brings its tables up to date. */
    KeptStores open() {
        Secrets.refuseFlag(spec.commandLine(), "--database-password");
        if (database == null) {
            return KeptStores.in(data == null ? USUAL : data);
        }
        if (spec.commandLine().getParseResult().hasMatchedOption("--data")
                && spec.commandLine().getParseResult().hasMatchedOption("--database")) {
            throw new ParameterException(
                    spec.commandLine(), "--data and --database: everything is kept in one place; leave one out");
        }
        return KeptStores.at(database, user, password);
    }
}
