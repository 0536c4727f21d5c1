package dev.settle.adapter.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections of one store, kept open to be used again. */
final class Connections {
    private static final int IDLE = 2;

    private Connections() {}

    static HikariDataSource open(String url, String user, String password, Patience patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(patience.connections());
        config.setMinimumIdle(Math.min(IDLE, patience.connections()));
        config.setConnectionTimeout(patience.free().toMillis());
        config.setConnectionInitSql(
                "set lock_timeout = %d".formatted(patience.lock().toMillis()));
        config.setPoolName("settle");
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", "settle");
        return new HikariDataSource(config);
    }
}
