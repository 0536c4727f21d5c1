package dev.settle.domain.journal;

/**
 * Something that happened and can change a bill. Facts are immutable records of plain values; they never hold an
 * amount that billing computed. The journal keeps each under a stable name and version.
 */
public interface Fact {}
