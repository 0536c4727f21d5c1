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
    /** The partitions of a billing run queue for both, a chunk at a time: 64 of them have to get through. */
    static final Patience USUAL = new Patience(10, Duration.ofSeconds(30), Duration.ofSeconds(30));
}
