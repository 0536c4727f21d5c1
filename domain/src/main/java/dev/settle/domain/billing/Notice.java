package dev.settle.domain.billing;

import java.time.LocalDate;

/** Something to tell about a subscription; becomes an outbox entry. */
public record Notice(String kind, String subscription, LocalDate date, String text) {}
