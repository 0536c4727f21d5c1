package dev.settle.domain.billing;

/** A line and whether it corrects time that was billed before a fact about it was known. */
record BilledLine(DraftLine line, boolean correction) {}
