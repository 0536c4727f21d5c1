package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.domain.invoicing.DocumentNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads documents as far as they can be read: one, or all of an account a page at a time. */
final class StoredDocuments {
    private static final int PAGE = 500;

    private final Documents documents;

    StoredDocuments(Documents documents) {
        this.documents = documents;
    }

    Optional<Stored> of(String account, String number) {
        return documents.examine(account, number);
    }

    /** By number, in the order of issue; the caller may change the map. */
    Map<String, Stored> of(String account) {
        List<Stored> all = new ArrayList<>();
        List<Stored> page = documents.examine(account, "", PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = documents.examine(account, page.get(page.size() - 1).number(), PAGE);
        }
        all.sort(Comparator.comparingLong(Stored::seq).thenComparing(Stored::number, DocumentNumber.PRINTED_ORDER));
        Map<String, Stored> byNumber = new LinkedHashMap<>();
        all.forEach(document -> byNumber.put(document.number(), document));
        return byNumber;
    }
}
