package dev.settle.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/** A lean shape to compare with: an invoice of 12 columns and five lines of 10, COPYed, and nothing else. */
final class Lean {
    private static final int CHUNK = 100;
    private static final int LINES = 5;

    private final Database database;
    private final int connections;

    Lean(Database database, int connections) {
        this.database = database;
        this.connections = connections;
    }

    /** @return seconds from the first statement to the last commit */
    double load(int invoices) throws Exception {
        database.run("drop schema if exists lean cascade");
        database.run("create schema lean");
        database.run(
                "create table lean.invoice (id bigint primary key, number text unique, account bigint, issued date,"
                        + " due date, currency text, total bigint, tax bigint, paid bigint, state text, kind text, made timestamptz)");
        database.run(
                "create table lean.line (id bigint primary key, invoice_id bigint references lean.invoice, position int,"
                        + " sku text, quantity bigint, unit bigint, amount bigint, from_day date, to_day date, note text)");
        database.run("create index on lean.line (invoice_id)");
        List<String[]> chunks = new ArrayList<>();
        for (int from = 0; from < invoices; from += CHUNK) {
            chunks.add(rows(from, Math.min(from + CHUNK, invoices)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int part = i;
                parts.add(threads.submit(() -> {
                    copy(chunks, part);
                    return part;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }

    private void copy(List<String[]> chunks, int part) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int chunk = part; chunk < chunks.size(); chunk += connections) {
                copy.copyIn("copy lean.invoice from stdin", stream(chunks.get(chunk)[0]));
                copy.copyIn("copy lean.line from stdin", stream(chunks.get(chunk)[1]));
                connection.commit();
            }
        }
    }

    private static String[] rows(int from, int to) {
        StringBuilder heads = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            heads.append(
                    "%d\tINV-%06d\t%d\t2025-01-01\t2025-01-15\tEUR\t15000\t0\t0\tOPEN\tinvoice\t2025-01-01 00:00:00+00\n"
                            .formatted(i, i, i));
            for (int n = 0; n < LINES; n++) {
                lines.append("%d\t%d\t%d\tSKU%d\t%d\t900\t3000\t2025-01-01\t2025-02-01\t\n"
                        .formatted((long) i * LINES + n, i, n + 1, n + 1, n + 3));
            }
        }
        return new String[] {heads.toString(), lines.toString()};
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
