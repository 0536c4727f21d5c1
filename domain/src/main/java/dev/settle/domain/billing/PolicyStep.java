package dev.settle.domain.billing;

import java.time.LocalDate;

/** An account set parameter values for itself. */
public record PolicyStep(long seq, LocalDate recorded, AccountPolicy policy) {}
