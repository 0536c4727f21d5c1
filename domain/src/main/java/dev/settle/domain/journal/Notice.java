package dev.settle.domain.journal;

import java.time.LocalDate;

/**
 * Something that is to be told to the outside; becomes an outbox entry.
 *
 * @param kind    stable, {@code UPPER_SNAKE}: {@code DOCUMENT_ISSUED}, {@code SERVICE_CONNECTED}
 * @param subject what it is about: the id of a subscription, or the number of a document
 * @param date    the day it is about
 * @param text    what else there is to say; empty for nothing
 */
public record Notice(String kind, String subject, LocalDate date, String text) {}
