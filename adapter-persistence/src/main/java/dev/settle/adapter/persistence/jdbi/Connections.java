package dev.settle.adapter.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The connections of one store, kept open to be used again. */
final class Connections {
    private static final int IDLE = 2;
    /** What the driver warns of repeats the URL, password and all; what comes of it is thrown besides. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private Connections() {}

    static HikariDataSource open(String url, String user, String password, Patience patience) {
        HikariConfig config = config("settle", url, user, password, patience);
        config.setMaximumPoolSize(patience.connections());
        config.setMinimumIdle(Math.min(IDLE, patience.connections()));
        return new HikariDataSource(config);
    }

    /** A single one, opened when it is first needed, for what transactions on the others must not wait for. */
    static HikariDataSource beside(String url, String user, String password, Patience patience) {
        HikariConfig config = config("settle-beside", url, user, password, patience);
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, String url, String user, String password, Patience patience) {
        DRIVER.setLevel(Level.SEVERE);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setConnectionTimeout(patience.free().toMillis());
        config.setConnectionInitSql(
                "set lock_timeout = %d".formatted(patience.lock().toMillis()));
        config.setPoolName(name);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", "settle");
        // the server's details of an error repeat whole rows
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
