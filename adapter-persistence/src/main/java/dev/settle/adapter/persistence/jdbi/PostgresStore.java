package dev.settle.adapter.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Quotes;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.application.journal.port.out.Projections;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.application.seller.port.out.ApiKeys;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.policy.ParameterIndex;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;

/** All ports on one PostgreSQL database, 15 or later. Opening it brings its tables up to date. Safe for many threads. */
public final class PostgresStore implements AutoCloseable {
    private static final int CONNECTIONS = 10;
    private static final int IDLE_CONNECTIONS = 2;

    private final HikariDataSource pool;
    private final AutoCloseable server;
    private final Session session;
    private final Transactions transactions;
    private final Books books;
    private final Sellers sellers;
    private final Journal journal;
    private final Documents documents;
    private final NumberSeries numbers;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Quotes quotes;
    private final ApiKeys apiKeys;
    private final BillingRuns billingRuns;
    private final Attempts attempts;
    private final Projections projections;

    private PostgresStore(HikariDataSource pool, ParameterIndex parameters, AutoCloseable server) {
        AtomicLong statements = new AtomicLong();
        this.pool = pool;
        this.server = server;
        this.session = new Session(jdbi(pool, statements), statements);
        RuleSets ruleSets = new RuleSets(session, parameters);
        this.transactions = new JdbiTransactions(session);
        this.books = new JdbiBooks(session, ruleSets);
        this.sellers = new JdbiSellers(session, parameters);
        this.journal = new JdbiJournal(session);
        this.documents = new JdbiDocuments(session, ruleSets);
        this.numbers = new JdbiNumberSeries(session);
        this.ledger = new JdbiLedger(session);
        this.idempotency = new JdbiIdempotency(session);
        this.outbox = new JdbiOutbox(session);
        this.quotes = new JdbiQuotes(session);
        this.apiKeys = new JdbiApiKeys(session);
        this.billingRuns = new JdbiBillingRuns(session);
        this.attempts = new JdbiAttempts(session);
        this.projections = new JdbiProjections(session, ruleSets);
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
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setPoolName("settle");
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", "settle");
        try {
            HikariDataSource pool = new HikariDataSource(config);
            try {
                migrate(pool);
                return new PostgresStore(pool, parameters, server);
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
        Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin());
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        return jdbi;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Books books() {
        return books;
    }

    public Sellers sellers() {
        return sellers;
    }

    public Journal journal() {
        return journal;
    }

    public Documents documents() {
        return documents;
    }

    public NumberSeries numbers() {
        return numbers;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Idempotency idempotency() {
        return idempotency;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Quotes quotes() {
        return quotes;
    }

    public ApiKeys apiKeys() {
        return apiKeys;
    }

    public BillingRuns billingRuns() {
        return billingRuns;
    }

    public Attempts attempts() {
        return attempts;
    }

    public Projections projections() {
        return projections;
    }

    /** How many statements have been sent so far, COPY not counted. */
    public long statements() {
        return session.statements();
    }

    @Override
    public void close() {
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
