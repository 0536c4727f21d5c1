package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What should have been issued. An empty part is not asserted. Amounts are in the currency of what was issued. */
public sealed interface Expectation {
    Place place();

    /** The next document in order of issue. */
    record Document(
            Place place,
            Optional<String> account,
            Optional<LocalDate> date,
            Optional<String> kind,
            Optional<Currency> currency,
            Optional<BigDecimal> total,
            Optional<BigDecimal> due,
            Optional<List<Line>> lines)
            implements Expectation {}

    /**
     * All that was issued after the entry before this one and up to a step, in any number of documents.
     *
     * @param through the last step, counted from one
     * @param total of all documents; of the lines of {@code sku} when that is given
     * @param within how far the total, or the amount of a line, may be off
     * @param lines in any order
     */
    record Through(
            Place place,
            int through,
            Optional<String> account,
            Optional<String> sku,
            Optional<Currency> currency,
            Optional<BigDecimal> total,
            BigDecimal within,
            Optional<List<Line>> lines)
            implements Expectation {}

    /**
     * What a review should have shown.
     *
     * @param step that asked for it, counted from one
     * @param seats by subscription; the others are not asserted
     * @param total of all documents it showed; zero when it showed none
     */
    record Review(int step, Map<String, Integer> seats, Optional<BigDecimal> total, Optional<BigDecimal> due) {}

    /**
     * A line of a document.
     *
     * @param from first day covered
     * @param to first day no longer covered
     * @param corrects the line it corrects, {@code NUMBER/LINE}
     */
    record Line(
            Optional<String> sku,
            Optional<Long> quantity,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<BigDecimal> amount,
            Optional<String> corrects) {}
}
