package dev.settle.adapter.persistence.jdbi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/** Rows for one table, collected in the text format of COPY and sent at once. */
final class CopyRows {
    private final String table;
    private final String columns;
    private final StringBuilder rows = new StringBuilder();
    private boolean first = true;

    /** @param columns separated by commas, in the order the fields will be given */
    CopyRows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    CopyRows field(String text) {
        separate();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        return this;
    }

    CopyRows field(long number) {
        separate();
        rows.append(number);
        return this;
    }

    CopyRows field(byte[] bytes) {
        separate();
        rows.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        return this;
    }

    /** Printed as its {@code toString}, or NULL. */
    CopyRows field(Optional<?> value) {
        if (value.isPresent()) {
            return field(value.get().toString());
        }
        separate();
        rows.append("\\N");
        return this;
    }

    void end() {
        rows.append('\n');
        first = true;
    }

    void send(Handle handle) {
        if (rows.isEmpty()) {
            return;
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin", new ByteArrayInputStream(bytes));
        } catch (SQLException refused) {
            throw new Refused(refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void separate() {
        if (!first) {
            rows.append('\t');
        }
        first = false;
    }

    /** The database refused the rows. */
    private static final class Refused extends JdbiException {
        @Serial
        private static final long serialVersionUID = 1L;

        Refused(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
