package dev.settle.domain.subscription;

/** The four dated counts of seats. */
public enum CountSource {
    PURCHASED,
    ASSIGNED,
    PROVISIONED,
    REPORTED
}
