package dev.settle.launcher.scenario;

import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a story.
 *
 * @param documents in order of issue
 * @param refused in order of steps
 * @param reviews in order of steps
 * @param next by subscription, the day its next charge is due; no day when none is
 */
public record ScenarioResult(
        List<Document> documents, List<Refusal> refused, List<Review> reviews, Map<String, Optional<LocalDate>> next) {

    /** What came of a story that asked for no review. */
    public ScenarioResult(List<Document> documents, List<Refusal> refused, Map<String, Optional<LocalDate>> next) {
        this(documents, refused, List.of(), next);
    }

    /**
     * What a step was shown before anything was ordered.
     *
     * @param step counted from one
     * @param seats by subscription, how many there would be
     * @param total of all documents that would be issued at once; empty when none would be
     * @param due of the same documents, what would be left to pay
     */
    public record Review(int step, Map<String, Integer> seats, Optional<Money> total, Optional<Money> due) {}

    /**
     * A document that a step issued.
     *
     * @param step counted from one
     * @param account that it was issued to, by the name it has in the file
     * @param kind such as invoice or credit-note
     * @param due what was left to pay when it was issued
     */
    public record Document(
            int step,
            String account,
            String number,
            LocalDate date,
            String kind,
            Money total,
            Money due,
            List<Line> lines) {}

    /**
     * A printed line.
     *
     * @param sku empty for a line that sells none
     * @param from first day covered; empty for a line that covers no time
     * @param to first day no longer covered
     * @param corrects the line it corrects, {@code NUMBER/LINE}
     */
    public record Line(
            Optional<String> sku,
            long quantity,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Money amount,
            Optional<String> corrects) {}
}
