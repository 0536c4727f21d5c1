package dev.settle.adapter.persistence.jdbi;

import dev.settle.adapter.persistence.Refusals;
import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Recorded;
import java.util.Collection;
import java.util.stream.Stream;
import org.postgresql.util.ServerErrorMessage;

/** Says by ids which of what was to be written is there already: what the database says is for nobody outside. */
final class TakenKeys {
    private final String detail;
    private final Collection<Writing> writings;

    private TakenKeys(String detail, Collection<Writing> writings) {
        this.detail = detail;
        this.writings = writings;
    }

    /** @return the failure itself when it is another one */
    static RuntimeException named(RuntimeException failure, Collection<Writing> writings) {
        return Failures.taken(failure)
                .map(message -> named(message, failure, writings))
                .orElse(failure);
    }

    private static RuntimeException named(
            ServerErrorMessage message, RuntimeException failure, Collection<Writing> writings) {
        TakenKeys taken = new TakenKeys(String.valueOf(message.getDetail()), writings);
        return switch (String.valueOf(message.getTable())) {
            case "journal_entry" -> Refusals.accountMoved(taken.account());
            case "document", "document_number" -> Refusals.documentExists(taken.document());
            default -> failure;
        };
    }

    private String account() {
        return writings.stream()
                .filter(writing -> writing.entries().stream().anyMatch(entry -> isTaken(writing, entry)))
                .findFirst()
                .map(Writing::account)
                .orElse("");
    }

    private String document() {
        return writings.stream()
                .flatMap(writing -> writing.documents().stream().filter(document -> isTaken(writing, document)))
                .findFirst()
                .map(document -> document.account() + " " + document.number())
                .orElse("");
    }

    private boolean isTaken(Writing writing, Recorded entry) {
        return isTaken(writing.account(), entry.seq());
    }

    private boolean isTaken(Writing writing, Document document) {
        return isTaken(document.account(), document.number())
                || isTaken(writing.seller(), document.number())
                || isTaken(
                        document.account(),
                        document.occasion().kind().name(),
                        document.occasion().day(),
                        document.occasion().through(),
                        document.content().total().currency().getCurrencyCode());
    }

    private boolean isTaken(Object... key) {
        return detail.contains(
                ")=(" + String.join(", ", Stream.of(key).map(String::valueOf).toList()) + ")");
    }
}
