package dev.settle.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Plain statements against the measured server. */
final class Database {
    private final String url;
    private final String user;
    private final String password;

    Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    /** The first column of every row. */
    List<String> texts(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Bytes of all tables of a schema: heap with TOAST, and indexes. */
    Bytes size(String schema) throws SQLException {
        String from =
                " from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = '"
                        + schema + "'";
        return new Bytes(
                number("select coalesce(sum(pg_table_size(c.oid)), 0)" + from),
                number("select coalesce(sum(pg_indexes_size(c.oid)), 0)" + from),
                number("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"));
    }

    record Bytes(long heap, long index, long wal) {
        Bytes since(Bytes before) {
            return new Bytes(heap - before.heap, index - before.index, wal - before.wal);
        }
    }
}
