package dev.settle.adapter.web.api.billing;

/** Carries out what takes longer than a request. */
public interface LongWork {
    /** Begins it now or later, and returns: after what was begun for that seller before, and beside what is of others. */
    void begin(String seller, Runnable work);
}
