package dev.settle.adapter.web.http;

/** Carries out one operation. What it throws becomes a problem; in a transaction, nothing was changed then. */
@FunctionalInterface
public interface Handler {
    Answer handle(Ask ask);

    /** Goes on with what the first request began and may not have ended, when it is repeated under its key. */
    default void again(Ask ask) {}
}
