package dev.settle.adapter.web;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Where a world keeps what it has.
 *
 * @param rows all that is kept as text, by table, to be compared
 */
record Kept(Stores stores, Supplier<Map<String, String>> rows) {
    private static final String TABLES = """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname""";

    static Kept inMemory() {
        MemoryStore store = new MemoryStore(Parameters.INDEX);
        return new Kept(store.stores(), () -> StoreDump.of(store));
    }

    /** An empty database on a server that was really started; there is one for the whole JVM. */
    static Kept onPostgres() {
        EmbeddedServer server = EmbeddedServer.start(Path.of("target", "postgres"));
        Connection reading = emptied(server);
        PostgresStore store =
                PostgresStore.at(server.url(), server.user(), server.password(), Parameters.INDEX, server);
        return new Kept(store.stores(), () -> rows(reading));
    }

    private static Connection emptied(EmbeddedServer server) {
        try {
            Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
            connection.createStatement().execute("drop schema public cascade; create schema public");
            return connection;
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be emptied", failed);
        }
    }

    private static Map<String, String> rows(Connection connection) {
        Map<String, String> rows = new TreeMap<>();
        try {
            for (String table : tables(connection)) {
                try (var found = connection
                        .createStatement()
                        .executeQuery(
                                "select string_agg(t::text, chr(10) order by t::text) from %s t".formatted(table))) {
                    found.next();
                    rows.put(table, String.valueOf(found.getString(1)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be read", failed);
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var found = connection.createStatement().executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
