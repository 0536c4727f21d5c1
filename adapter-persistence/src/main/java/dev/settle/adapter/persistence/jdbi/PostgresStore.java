package dev.settle.adapter.persistence.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import dev.settle.application.Stores;
import dev.settle.domain.policy.ParameterIndex;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/** All ports on one PostgreSQL database, 15 or later. Opening it brings its tables up to date. Safe for many threads. */
public final class PostgresStore implements AutoCloseable {
    private final HikariDataSource pool;
    private final HikariDataSource beside;
    private final AutoCloseable server;
    private final Session session;
    private final Stores stores;

    private PostgresStore(
            HikariDataSource pool, HikariDataSource beside, ParameterIndex parameters, AutoCloseable server) {
        AtomicLong statements = new AtomicLong();
        this.pool = pool;
        this.beside = beside;
        this.server = server;
        this.session = new Session(jdbi(pool, statements), statements);
        RuleSets ruleSets = new RuleSets(session, parameters);
        this.stores = new Stores(
                new JdbiTransactions(session),
                new JdbiBooks(session, ruleSets),
                new JdbiSellers(session, parameters),
                new JdbiJournal(session),
                new JdbiDocuments(session, ruleSets),
                new JdbiNumberSeries(session, new NumbersGivenOut(jdbi(beside, statements))),
                new JdbiLedger(session),
                new JdbiIdempotency(session),
                new JdbiOutbox(session),
                new JdbiQuotes(session),
                new JdbiApiKeys(session),
                new JdbiBillingRuns(session),
                new JdbiAttempts(session),
                new JdbiProjections(session, ruleSets));
    }

    /**
     * @param url        such as {@code jdbc:postgresql://localhost/settle}
     * @param parameters what packs and derivations are read with
     */
    public static PostgresStore at(String url, String user, String password, ParameterIndex parameters) {
        return at(url, user, password, parameters, () -> {});
    }

    /** @param server is closed after the store, and also when the store cannot be opened */
    public static PostgresStore at(
            String url, String user, String password, ParameterIndex parameters, AutoCloseable server) {
        return at(url, user, password, parameters, server, Patience.USUAL);
    }

    static PostgresStore at(
            String url,
            String user,
            String password,
            ParameterIndex parameters,
            AutoCloseable server,
            Patience patience) {
        try {
            HikariDataSource pool = Connections.open(url, user, password, patience);
            try {
                migrate(pool);
                HikariDataSource beside = Connections.beside(url, user, password, patience);
                return new PostgresStore(pool, beside, parameters, server);
            } catch (RuntimeException failed) {
                pool.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            close(server);
            throw failed;
        }
    }

    private static void migrate(DataSource database) {
        Flyway.configure(PostgresStore.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private static Jdbi jdbi(DataSource database, AtomicLong statements) {
        Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin()).registerArgument(new TypedArrays());
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        // otherwise a failure tells all that was bound to its statement, payment methods and answers too
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        return jdbi;
    }

    /** Its ports, usable until this is closed. */
    public Stores stores() {
        return stores;
    }

    /** How many statements have been sent so far, COPY not counted. */
    public long statements() {
        return session.statements();
    }

    @Override
    public void close() {
        beside.close();
        pool.close();
        close(server);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception unwilling) {
            throw new IllegalStateException("the database server does not stop", unwilling);
        }
    }
}
