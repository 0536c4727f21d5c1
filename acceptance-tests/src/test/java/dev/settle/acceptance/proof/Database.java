package dev.settle.acceptance.proof;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.policy.Parameters;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database with a store on it; all are on one embedded server, which stops when the JVM ends. */
final class Database implements AutoCloseable {
    private static final EmbeddedServer SERVER = EmbeddedServer.start(Path.of("target", "proof-postgres"));
    private static final AtomicInteger MADE = new AtomicInteger();

    private final String name;
    private final String url;
    private final PostgresStore store;

    Database() {
        this("template1");
    }

    /** @param template a database that nobody is connected to; this one begins as it is */
    private Database(String template) {
        this.name = "proof_" + MADE.incrementAndGet();
        run(SERVER.url(), "drop database if exists " + name + " with (force)");
        run(SERVER.url(), "create database %s template %s".formatted(name, template));
        // Nothing here is to outlive the test.
        run(SERVER.url(), "alter database " + name + " set synchronous_commit = off");
        this.url = SERVER.url().replaceAll("/[^/?]*(\\?|$)", "/" + name + "$1");
        this.store = PostgresStore.at(url, SERVER.user(), SERVER.password(), Parameters.INDEX);
    }

    /** Another one with the same rows. This one's store has to be closed. */
    Database copy() {
        return new Database(name);
    }

    /** What another process needs to reach it: URL, user, password. */
    List<String> reach() {
        return List.of(url, SERVER.user(), SERVER.password());
    }

    PostgresStore store() {
        return store;
    }

    List<String> tables() {
        return rows("""
                select tablename from pg_tables
                 where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename""");
    }

    /** Every table's rows as text, in order. */
    Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new TreeMap<>();
        tables().forEach(table -> dump.put(table, rows("select t::text from %s t order by 1".formatted(table))));
        return dump;
    }

    List<String> rows(String query) {
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    void run(String sql) {
        run(url, sql);
    }

    /** Takes journals over from another database, byte by byte, and nothing else. */
    void takeJournals(Database other) {
        take(other, "seller_entry", "seller_id");
        take(other, "journal_entry", "account_id");
    }

    private void take(Database other, String table, String owner) {
        String inserts = "select format('insert into %s values (%%L, %%s, %%L, %%L)', %s, seq, hash, bytes) from %s";
        run(String.join(";\n", other.rows(inserts.formatted(table, owner, table))));
    }

    /** Closes it, and nobody will look at it again. */
    void drop() {
        close();
        run(SERVER.url(), "drop database " + name + " with (force)");
    }

    @Override
    public void close() {
        store.close();
    }

    private static void run(String url, String sql) {
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url, SERVER.user(), SERVER.password());
    }
}
