package dev.settle.adapter.persistence.jdbi;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one table in the binary format of COPY, in which neither side has to print or read numbers. They are sent while
 * they come, so that the database works on the first ones while the others are still being made.
 */
final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int INFINITY = Integer.MAX_VALUE;
    private static final int NULL = -1;
    private static final short END = -1;
    private static final int SENT = 1 << 15;

    private final Handle handle;
    private final String table;
    private final String columns;
    private final int width;
    private ByteBuffer rows;
    private Optional<CopyIn> copy = Optional.empty();
    private int field;

    private CopyRows(Handle handle, ByteBuffer buffer, String table, String columns) {
        this.handle = handle;
        this.rows = buffer.clear();
        this.table = table;
        this.columns = columns;
        this.width = columns.split(",", -1).length;
    }

    /** Where rows are put together: for one table after another, since it is large. */
    static ByteBuffer buffer() {
        return ByteBuffer.allocate(SENT + SENT / 4);
    }

    /**
     * Copies rows; without any, nothing is asked of the database.
     *
     * @param columns separated by commas, in the order the fields are given
     * @param fill    gives the fields row by row, and calls {@link #end} after each row
     */
    static void copy(Handle handle, ByteBuffer buffer, String table, String columns, Consumer<CopyRows> fill) {
        CopyRows rows = new CopyRows(handle, buffer, table, columns);
        try {
            fill.accept(rows);
            rows.close();
        } finally {
            rows.cancel();
        }
    }

    CopyRows text(String text) {
        return bytes(utf8(text));
    }

    CopyRows text(Optional<String> text) {
        return text.isPresent() ? text(text.get()) : none();
    }

    /** A text that stands in many rows, as {@link #bytes} takes it. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    CopyRows bytes(byte[] value) {
        field(value.length).put(value);
        return this;
    }

    CopyRows bigint(long number) {
        field(Long.BYTES).putLong(number);
        return this;
    }

    /** @throws ArithmeticException when the number is too large for the column */
    CopyRows smallint(int number) {
        if (number != (short) number) {
            throw new ArithmeticException(number + " is no smallint");
        }
        field(Short.BYTES).putShort((short) number);
        return this;
    }

    CopyRows smallint(Optional<Integer> number) {
        return number.isPresent() ? smallint(number.get()) : none();
    }

    /** @param day {@link LocalDate#MAX} is the database's infinity */
    CopyRows date(LocalDate day) {
        int number = day.equals(LocalDate.MAX) ? INFINITY : Math.toIntExact(day.toEpochDay() - FIRST_DAY);
        field(Integer.BYTES).putInt(number);
        return this;
    }

    CopyRows date(Optional<LocalDate> day) {
        return day.isPresent() ? date(day.get()) : none();
    }

    /** @throws IllegalStateException when the row lacks a field */
    void end() {
        if (field != width) {
            throw new IllegalStateException("%s takes %d fields, not %d".formatted(table, width, field));
        }
        field = 0;
        if (rows.position() >= SENT) {
            send();
        }
    }

    private void close() {
        if (isUntouched()) {
            return;
        }
        room(Short.BYTES).putShort(END);
        send();
        run(() -> copy.orElseThrow().endCopy());
        copy = Optional.empty();
    }

    /** Takes back what was begun and not ended, so that the connection can be told to roll back. */
    private void cancel() {
        if (copy.filter(CopyIn::isActive).isPresent()) {
            run(() -> copy.orElseThrow().cancelCopy());
        }
    }

    private void send() {
        run(() -> {
            if (copy.isEmpty()) {
                copy = Optional.of(handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)"));
            }
            copy.get().writeToCopy(rows.array(), 0, rows.position());
        });
        rows.clear();
    }

    private interface Statement {
        void run() throws SQLException;
    }

    private static void run(Statement statement) {
        try {
            statement.run();
        } catch (SQLException refused) {
            throw new Refused(refused);
        }
    }

    private CopyRows none() {
        field(NULL);
        return this;
    }

    private boolean isUntouched() {
        return copy.isEmpty() && rows.position() == 0;
    }

    /** @return where the field's value goes, with room for it */
    private ByteBuffer field(int length) {
        if (field++ == 0) {
            if (isUntouched()) {
                room(SIGNATURE.length + 2 * Integer.BYTES)
                        .put(SIGNATURE)
                        .putInt(0)
                        .putInt(0);
            }
            room(Short.BYTES).putShort((short) width);
        }
        return room(Integer.BYTES + Math.max(length, 0)).putInt(length);
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            rows = ByteBuffer.allocate(2 * rows.capacity() + bytes).put(rows.flip());
        }
        return rows;
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
