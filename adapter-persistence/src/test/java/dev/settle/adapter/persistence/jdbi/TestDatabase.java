package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.application.policy.Parameters;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** One embedded server for all tests of this JVM; it stops when the JVM ends. */
final class TestDatabase {
    private static final EmbeddedServer SERVER = EmbeddedServer.start(Path.of("target", "postgres"));
    private static final Jdbi JDBI = Jdbi.create(TestDatabase::connection)
            .installPlugin(new PostgresPlugin())
            .registerArgument(new TypedArrays());
    private static final PostgresStore STORE = fresh();
    /** Rule sets never change, and a store remembers which are there; so they may stay. */
    private static final String EMPTY = tables().stream()
            .filter(table -> !table.equals("rule_set"))
            .map(table -> "delete from " + table)
            .collect(Collectors.joining("; ", "set session_replication_role = replica; ", ""));

    private TestDatabase() {}

    /** The store, with nothing in it. */
    static PostgresStore empty() {
        JDBI.useHandle(handle -> handle.execute(EMPTY));
        return STORE;
    }

    /** The store, with what was put into it. */
    static PostgresStore store() {
        return STORE;
    }

    /** What an earlier run has left may be of another schema. */
    private static PostgresStore fresh() {
        JDBI.useHandle(handle -> handle.execute("drop schema public cascade; create schema public"));
        return PostgresStore.at(SERVER.url(), SERVER.user(), SERVER.password(), Parameters.INDEX);
    }

    /** Another store on the same database. */
    static PostgresStore with(Patience patience) {
        return PostgresStore.at(SERVER.url(), SERVER.user(), SERVER.password(), Parameters.INDEX, () -> {}, patience);
    }

    static Jdbi jdbi() {
        return JDBI;
    }

    static List<String> tables() {
        return JDBI.withHandle(
                handle -> handle.createQuery("""
                        select tablename from pg_tables
                         where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename""").mapTo(String.class).list());
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
    }
}
