package dev.settle.adapter.persistence.jdbi;

/** Where an account's journal ends: what is written next follows on this hash. */
record Tail(long seq, byte[] hash) {}
