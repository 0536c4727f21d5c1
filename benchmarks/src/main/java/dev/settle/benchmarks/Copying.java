package dev.settle.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** COPYs chunks side by side, each in a transaction, over connections that are open before the clock starts. */
final class Copying {
    /** What is copied in one transaction. */
    interface Chunk {
        void copy(CopyManager copy, int chunk) throws SQLException, IOException;
    }

    private final Database database;
    private final int connections;

    Copying(Database database, int connections) {
        this.database = database;
        this.connections = connections;
    }

    /** @return seconds from the first statement to the last commit */
    double seconds(int chunks, Chunk chunk) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(database.connect());
            }
            long start = System.nanoTime();
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int part = i;
                parts.add(threads.submit(() -> {
                    copy(open.get(part), part, chunks, chunk);
                    return part;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            threads.shutdownNow();
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    private void copy(Connection connection, int part, int chunks, Chunk chunk) throws SQLException, IOException {
        connection.setAutoCommit(false);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int i = part; i < chunks; i += connections) {
            chunk.copy(copy, i);
            connection.commit();
        }
    }
}
