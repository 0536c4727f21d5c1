package dev.settle.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The least a database can take for a billing run: the very rows the run wrote, COPYed into empty tables with the same
 * keys, foreign keys and indexes, over as many connections, with as many accounts in a transaction.
 */
final class Floor {
    private static final int CHUNK = 100;

    private final Database database;
    private final Path directory;
    private final int connections;

    /** @param directory for the rows, while they wait to be copied back */
    Floor(Database database, Path directory, int connections) {
        this.database = database;
        this.directory = directory;
        this.connections = connections;
    }

    /** Tables the run wrote since {@code transaction}, parents first. */
    List<String> written(long transaction) throws SQLException {
        List<String> tables = new ArrayList<>();
        for (String table : Schema.parentsFirst(database)) {
            if (!Schema.hasAccount(database, table)) {
                continue;
            }
            if (database.number("select count(*) from (select 1 from public." + table + " where " + since(transaction)
                            + " limit 1) one")
                    > 0) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Writes the rows to files, a file for each table and chunk of accounts. @return the chunks */
    int unload(List<String> tables, long transaction) throws SQLException, IOException {
        List<String> borders =
                database.texts("select account_id from (select account_id, row_number() over (order by account_id) as n"
                        + " from public.account_head where " + since(transaction) + ") numbered where n % " + CHUNK
                        + " = 0 order by 1");
        List<String> all = new ArrayList<>(borders);
        all.add("~");
        try (Connection connection = database.connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            String after = "";
            for (int chunk = 0; chunk < all.size(); chunk++) {
                for (String table : tables) {
                    String rows = "select * from public." + table + " where account_id > '" + after
                            + "' and account_id <= '" + all.get(chunk) + "' and " + since(transaction);
                    try (OutputStream file = Files.newOutputStream(file(table, chunk))) {
                        copy.copyOut("copy (" + rows + ") to stdout (format binary)", file);
                    }
                }
                after = all.get(chunk);
            }
        }
        return all.size();
    }

    /** Copies the files into empty tables. @return seconds from the first statement to the last commit */
    double load(List<String> tables, int chunks) throws Exception {
        Schema.cloneTo("floor", database, tables);
        return new Copying(database, connections).seconds(chunks, (copy, chunk) -> {
            for (String table : tables) {
                try (InputStream file = Files.newInputStream(file(table, chunk))) {
                    copy.copyIn("copy floor." + table + " from stdin (format binary)", file);
                }
            }
        });
    }

    private Path file(String table, int chunk) {
        return directory.resolve(table + "." + chunk);
    }

    private static String since(long transaction) {
        return "xmin::text::bigint >= " + transaction;
    }
}
