package dev.settle.adapter.persistence.jdbi;

import java.time.Duration;

/**
 * How much work a store takes on at once, and how long more of it waits.
 *
 * @param connections how many are open at most
 * @param free        how long to wait for one that is free, at least 250 milliseconds
 * @param lock        how long to wait for what somebody else holds, above zero
 */
record Patience(int connections, Duration free, Duration lock) {
    /** Shorter than most programs wait for an answer; a lock may stand in a queue of whole chunks of a billing run. */
    static final Patience USUAL = new Patience(10, Duration.ofSeconds(10), Duration.ofSeconds(30));
}
