package dev.settle.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data of a server in its directory: {@code data}, its {@code password} and the server's {@code log}. The data is
 * made beside its place and moved there when it is complete, so that what is there is always a whole cluster.
 */
final class Cluster {
    static final String USER = "settle";
    static final String DATA = "data";

    private static final String UNFINISHED = "making";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private static final int PASSWORD_BYTES = 24;

    private final Path directory;
    private final Commands commands;
    private final ServerLog log;

    private Cluster(Path directory, Commands commands) {
        this.directory = directory;
        this.commands = commands;
        this.log = ServerLog.in(directory);
    }

    /** The cluster in a directory that this process has locked; a server that a killed process left there is stopped. */
    static Cluster in(Path directory, Programs programs, Commands commands) {
        Cluster cluster = new Cluster(directory, commands);
        try {
            if (Files.isDirectory(cluster.data())) {
                cluster.checkVersion();
                cluster.endLeftBehind(programs);
            } else {
                cluster.make();
            }
            return cluster;
        } catch (IOException unusable) {
            throw new ServerFailed(
                    "DATA_UNUSABLE",
                    "The data in %s cannot be used: %s".formatted(directory.toAbsolutePath(), unusable),
                    "Make room there, or choose a directory that this user may write to.",
                    unusable);
        }
    }

    String password() {
        try {
            return Files.readString(directory.resolve("password")).strip();
        } catch (IOException unreadable) {
            throw new ServerFailed(
                    "DATA_UNUSABLE",
                    "The password in %s cannot be read".formatted(directory.toAbsolutePath()),
                    "Restore the file, which belongs to the data.",
                    unreadable);
        }
    }

    /** Starts the server and waits until it answers. */
    Commands.Result start(int port, List<String> settings) {
        StringBuilder options = new StringBuilder("-c listen_addresses=127.0.0.1 -c port=" + port);
        options.append(Programs.isWindows() ? "" : " -c unix_socket_directories=");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        log.setAsideWhenLong();
        return commands.run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "120",
                "-D",
                data().toString(),
                "-l",
                log.file().toString(),
                "-o",
                options.toString());
    }

    void stop(Commands by) {
        Commands.Result stopped = by.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data().toString());
        if (!stopped.isFine()) {
            by.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "immediate", "-D", data().toString());
        }
    }

    /** The last lines the server wrote. */
    String log() {
        return log.end();
    }

    private void make() throws IOException {
        Programs.deleteAll(directory, UNFINISHED);
        Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
        Path password = directory.resolve("password");
        writePassword(password);
        Commands.Result made = commands.run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        if (!made.isFine()) {
            throw new ServerFailed(
                    "DATABASE_NOT_MADE",
                    "The database cannot be made in %s: %s".formatted(directory.toAbsolutePath(), made.output()),
                    "Mend what it names, or give the URL of a PostgreSQL database, 15 or later.");
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        SecretFile.write(file, HexFormat.of().formatHex(random));
    }

    private void checkVersion() throws IOException {
        String made = Files.readString(data().resolve("PG_VERSION")).strip();
        Commands.Result version = commands.run("postgres", "--version");
        if (!version.output().matches(".* " + made + "(\\.| |$).*")) {
            throw new ServerFailed(
                    "DATABASE_OF_OTHER_VERSION",
                    "The data in %s is of PostgreSQL %s, the program is %s"
                            .formatted(directory.toAbsolutePath(), made, version.output()),
                    "Use the release that made it; or move it to a PostgreSQL of yours with pg_dump, and name that by its URL.");
        }
    }

    /**
     * The directory is ours alone, so a server that still runs on it was left by a process that was killed. Its number
     * may by now be that of a stranger, who must not be stopped and would keep the server from starting, as would a number that
     * was not written to its end.
     */
    private void endLeftBehind(Programs programs) throws IOException {
        PidFile file = PidFile.in(data());
        Optional<ProcessHandle> process = file.process();
        boolean ours = process.flatMap(alive -> alive.info().command())
                .filter(programs::isOurs)
                .isPresent();
        if (ours) {
            LOG.warn("stopping the server that a killed process has left in {}", directory);
            stop(commands);
        } else {
            file.nameNobody();
        }
    }

    private Path data() {
        return directory.resolve(DATA);
    }
}
