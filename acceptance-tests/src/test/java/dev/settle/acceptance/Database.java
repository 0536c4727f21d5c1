package dev.settle.acceptance;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this JVM, empty at first. Each test has sellers of its own in it. */
final class Database {
    private static final EmbeddedServer SERVER = EmbeddedServer.start(Path.of("target", "postgres"));
    private static final Stores STORES = fresh().stores();
    private static final AtomicInteger SELLERS = new AtomicInteger();

    private Database() {}

    static Stores stores() {
        return STORES;
    }

    /** The name of a seller that nobody else has. */
    static String seller() {
        return "s" + SELLERS.incrementAndGet();
    }

    /** What an earlier run has left may be of another schema. */
    private static PostgresStore fresh() {
        try (Connection connection = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be emptied", failed);
        }
        return PostgresStore.at(SERVER.url(), SERVER.user(), SERVER.password(), Parameters.INDEX);
    }
}
