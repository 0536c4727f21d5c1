package dev.settle.application.invoicing.port.in;

import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says where every cent of a document comes from: sentences for people, and a tree that a program can check. */
public interface ExplainDocument {
    /** @throws dev.settle.domain.NotFound {@code DOCUMENT_UNKNOWN} when the account has no such document */
    Explained explain(String account, String number, Locale reader);

    /**
     * @param tree     the document with the derivation of each line, as JSON has it; from it and the journal an
     *                 independent checker computes everything again
     * @param sentence what became of the sum
     * @param cause    the entry that issued it
     */
    record Explained(Document document, Map<String, Object> tree, String sentence, Cause cause, List<Line> lines) {
        public Explained {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param number  counted from 1
     * @param answers what policy said, and who supplied each answer
     * @param causes  the entries that the seats or the amount came by
     * @param price   where the price stands; none for an amount that was named
     */
    record Line(int number, String sentence, List<Resolved<?>> answers, List<Cause> causes, Optional<ListPrice> price) {
        public Line {
            answers = List.copyOf(answers);
            causes = List.copyOf(causes);
        }
    }

    /** Who caused it, in which role, by which channel, on which evidence, and when that was recorded. */
    record Cause(long entry, String fact, Origin origin, Instant recorded, LocalDate day) {}

    /**
     * @param catalog content hash of the catalog version
     * @param entry   the seller's entry that put it on sale; 0 when the seller's journal has none
     * @param from    the day it went on sale, if it did
     */
    record ListPrice(String sku, Money price, String catalog, long entry, Optional<LocalDate> from) {}
}
