package dev.settle.application.billing.port.out;

import dev.settle.domain.billing.Book;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One head's move.
 *
 * @param seen    the last entry of the book as it was read; 0 opens the account
 * @param after   the book with everything that is about to be written; its progress, charges and credit go with the head
 * @param nextDue the first day on which the account may be due, in its own zone; {@code after} is the book as it was read
 *     when no more than that day moves
 */
public record Advance(String account, String seller, long seen, Book after, Optional<LocalDate> nextDue) {}
