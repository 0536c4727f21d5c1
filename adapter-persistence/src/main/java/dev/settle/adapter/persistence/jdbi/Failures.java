package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.domain.InvalidInput;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refuses, said in the words of the ports; what it cannot do stays an error of its own. */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final String LOCK_NOT_TO_BE_HAD = "55P03";
    private static final String UNSTORABLE_TEXT = "22021";

    private Failures() {}

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failed) {
            throw translated(failed);
        }
    }

    /** Whether running the transaction once more may go well: the database undid it to let another one through. */
    static boolean isPassing(RuntimeException failure) {
        return cause(failure)
                .map(SQLException::getSQLState)
                .filter(state -> state.equals(DEADLOCK) || state.equals(SERIALIZATION))
                .isPresent();
    }

    /** What the database says of a key that is there already, if that is what it refused. */
    static Optional<ServerErrorMessage> taken(RuntimeException failure) {
        return cause(failure)
                .filter(cause -> UNIQUE_VIOLATION.equals(cause.getSQLState()))
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage());
    }

    private static RuntimeException translated(RuntimeException failure) {
        SQLException cause = cause(failure).orElse(null);
        String state = cause == null ? null : cause.getSQLState();
        if (LOCK_NOT_TO_BE_HAD.equals(state)) {
            return new StoreBusy("What this needs is being worked on for too long by somebody else", failure);
        } else if (cause instanceof SQLTransientConnectionException) {
            return new StoreBusy("The database had no connection free in time", failure);
        } else if (UNSTORABLE_TEXT.equals(state)) {
            return new InvalidInput(
                    "TEXT_UNSTORABLE",
                    "A text has a character that cannot be stored",
                    "",
                    "",
                    "Leave out control characters such as NUL.");
        }
        return failure;
    }

    private static Optional<SQLException> cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
