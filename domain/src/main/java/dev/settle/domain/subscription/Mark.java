package dev.settle.domain.subscription;

import dev.settle.domain.journal.Dated;
import java.time.LocalDate;

/** That something happened on a day: connected, continued, declined, cancelled. */
public record Mark(long seq, LocalDate recorded, LocalDate effective, long seen) implements Dated {}
