package dev.settle.adapter.web.http;

/** Carries out one operation. What it throws becomes a problem, and then nothing was changed. */
@FunctionalInterface
public interface Handler {
    Answer handle(Ask ask);
}
