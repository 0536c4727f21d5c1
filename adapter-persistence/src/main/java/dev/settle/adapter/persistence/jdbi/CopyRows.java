package dev.settle.adapter.persistence.jdbi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/** Rows for one table, collected in the binary format of COPY and sent at once. Neither side has to print or read numbers. */
final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NULL = -1;
    private static final int END = -1;

    private final String table;
    private final String columns;
    private final int width;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream rows = new DataOutputStream(bytes);
    private int field;

    /** @param columns separated by commas, in the order the fields will be given */
    CopyRows(String table, String columns) {
        this.table = table;
        this.columns = columns;
        this.width = columns.split(",", -1).length;
    }

    CopyRows text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows text(Optional<String> text) {
        return text.isPresent() ? text(text.get()) : none();
    }

    CopyRows bytes(byte[] value) {
        return put(value.length, out -> out.write(value));
    }

    CopyRows bigint(long number) {
        return put(Long.BYTES, out -> out.writeLong(number));
    }

    /** @throws ArithmeticException when the number is too large for the column */
    CopyRows smallint(int number) {
        if (number != (short) number) {
            throw new ArithmeticException(number + " is no smallint");
        }
        return put(Short.BYTES, out -> out.writeShort(number));
    }

    CopyRows smallint(Optional<Integer> number) {
        return number.isPresent() ? smallint(number.get()) : none();
    }

    CopyRows date(LocalDate day) {
        return put(Integer.BYTES, out -> out.writeInt(Math.toIntExact(day.toEpochDay() - FIRST_DAY)));
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
    }

    void send(Handle handle) {
        if (bytes.size() == 0) {
            return;
        }
        write(out -> out.writeShort(END));
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " (" + columns + ") from stdin (format binary)",
                            new ByteArrayInputStream(bytes.toByteArray()));
        } catch (SQLException refused) {
            throw new Refused(refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Value {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private CopyRows none() {
        return put(NULL, out -> {});
    }

    private CopyRows put(int length, Value value) {
        write(out -> {
            if (bytes.size() == 0) {
                out.write(SIGNATURE);
                out.writeInt(0);
                out.writeInt(0);
            }
            if (field == 0) {
                out.writeShort(width);
            }
            out.writeInt(length);
            value.writeTo(out);
        });
        field++;
        return this;
    }

    private void write(Value value) {
        try {
            value.writeTo(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
