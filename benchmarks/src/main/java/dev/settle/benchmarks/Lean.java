package dev.settle.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A lean shape to compare with: an invoice of 12 columns and five lines of 10, COPYed, and nothing else. */
final class Lean {
    private static final int CHUNK = 100;
    private static final int LINES = 5;

    /** Of one chunk, as COPY reads them. */
    private record Rows(byte[] heads, byte[] lines) {}

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
        List<Rows> chunks = new ArrayList<>();
        for (int from = 0; from < invoices; from += CHUNK) {
            chunks.add(rows(from, Math.min(from + CHUNK, invoices)));
        }
        return new Copying(database, connections).seconds(chunks.size(), (copy, chunk) -> {
            copy.copyIn(
                    "copy lean.invoice from stdin",
                    new ByteArrayInputStream(chunks.get(chunk).heads()));
            copy.copyIn(
                    "copy lean.line from stdin",
                    new ByteArrayInputStream(chunks.get(chunk).lines()));
        });
    }

    private static Rows rows(int from, int to) {
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
        return new Rows(
                heads.toString().getBytes(StandardCharsets.UTF_8),
                lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
