package dev.settle.adapter.web.api.billing;

/** Carries out what takes longer than a request. */
public interface LongWork {
    /**
     * Begins it now or later, and returns: after what was begun for that seller before, and beside what is of others. Nothing
     * is begun when what has that name waits for its turn already, and will have the same effect.
     *
     * @param name of what is done, among all that is done for the seller
     */
    void begin(String seller, String name, Runnable work);

    /** Whether what has that name waits for its turn, or has it. */
    boolean isUnderWay(String seller, String name);
}
