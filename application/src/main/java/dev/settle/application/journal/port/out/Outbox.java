package dev.settle.application.journal.port.out;

import java.time.LocalDate;
import java.util.List;

/** What is to be told to the outside, written with the facts it is about. */
public interface Outbox {
    /** @param number per account from 1, without gaps, so that a receiver sees a loss */
    record Message(String account, long number, String kind, String subject, LocalDate date, String text, long entry) {}

    List<Message> read(String account, long afterNumber, int limit);
}
