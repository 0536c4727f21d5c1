package dev.settle.adapter.persistence.embedded;

import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.domain.policy.ParameterIndex;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives as long as this process and keeps its data in a directory. Every commit is on the disk
 * before it is acknowledged; the data outlives a stop, a kill and a crash. It listens on the loopback interface only.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int TRIES = 3;
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=100",
            "shared_buffers=256MB",
            "max_wal_size=2GB",
            // at the default of 4 a hundred accounts are found by reading all of ten thousand
            "random_page_cost=1.1",
            // what is nobody's trouble would make the log long
            "log_checkpoints=off",
            "timezone=UTC");

    private final Commands commands;
    private final Cluster cluster;
    private final DirectoryLock lock;
    private final Thread hook;
    private int port;
    private boolean begun;
    private boolean stopped;

    private EmbeddedServer(Commands commands, Cluster cluster, DirectoryLock lock, Runnable first) {
        this.commands = commands;
        this.cluster = cluster;
        this.lock = lock;
        this.hook = new Thread(
                () -> {
                    first.run();
                    stop();
                },
                "embedded-postgres-stop");
    }

    /**
     * Starts a server on a free port.
     *
     * @param directory for the data and the programs; made when it is not there
     * @throws ServerFailed when it cannot, with the cure
     */
    public static EmbeddedServer start(Path directory) {
        return start(directory, 0);
    }

    /** @param port 0 for any that is free */
    public static EmbeddedServer start(Path directory, int port) {
        return start(directory, port, () -> {});
    }

    /**
     * As {@link #start(Path)}.
     *
     * @param port  0 for any that is free
     * @param first waits, when the process ends, for what is to end while the server still runs; then it is stopped
     */
    public static EmbeddedServer start(Path named, int port, Runnable first) {
        DirectoryLock lock = DirectoryLock.of(named);
        try {
            Path directory = lock.directory();
            Programs programs = Programs.in(directory);
            Commands commands = new Commands(programs);
            Cluster cluster = Cluster.in(directory, programs, commands);
            EmbeddedServer server = new EmbeddedServer(commands, cluster, lock, first);
            server.begin(port);
            programs.deleteOthers();
            return server;
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** Starts a server and opens the store on it; closing the store stops the server. */
    public static PostgresStore store(Path directory, int port, ParameterIndex parameters) {
        return store(directory, port, parameters, () -> {});
    }

    /** @param first see {@link #start(Path, int, Runnable)} */
    public static PostgresStore store(Path directory, int port, ParameterIndex parameters, Runnable first) {
        EmbeddedServer server = start(directory, port, first);
        return PostgresStore.at(server.url(), server.user(), server.password(), parameters, server);
    }

    /** Where it is to be reached by JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    /** Ends all connections and stops the server. Nothing happens when it has stopped already. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            LOG.debug("stopped while the process ends");
        }
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            if (begun) {
                cluster.stop(commands);
            }
            lock.close();
        }
    }

    /** Whoever ends the process meanwhile waits until it can be stopped. */
    private void begin(int wanted) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            throw ended();
        }
        try {
            run(wanted);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private synchronized void run(int wanted) {
        if (stopped) {
            throw ended();
        }
        begun = true;
        port = running(cluster, wanted);
    }

    private static ServerFailed ended() {
        return new ServerFailed(
                "DATABASE_NOT_STARTED", "The program was told to end before PostgreSQL was started", "Run it again.");
    }

    private static int running(Cluster cluster, int wanted) {
        for (int tries = 1; ; tries++) {
            int port = wanted == 0 ? freePort() : wanted;
            Commands.Result started = cluster.start(port, SETTINGS);
            if (started.isFine()) {
                return port;
            }
            if (tries == TRIES) {
                throw new ServerFailed(
                        "DATABASE_NOT_STARTED",
                        "PostgreSQL does not start on port %d: %s %s".formatted(port, started.output(), cluster.log()),
                        "Mend what it names, or give the URL of a PostgreSQL database, 15 or later.");
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new ServerFailed("PORTS_TAKEN", "There is no free port", "End some programs.", none);
        }
    }

    /** Whether there is data in a directory. */
    public static boolean hasData(Path directory) {
        return Files.isDirectory(directory.resolve(Cluster.DATA));
    }
}
