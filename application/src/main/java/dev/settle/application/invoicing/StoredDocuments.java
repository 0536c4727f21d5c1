package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.invoicing.port.out.Documents.Stored;
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
        Map<String, Stored> all = new LinkedHashMap<>();
        List<Stored> page = documents.examine(account, 0, PAGE);
        int before = -1;
        while (all.size() > before && !page.isEmpty()) {
            before = all.size();
            page.forEach(document -> all.put(document.number(), document));
            // An entry may issue one document for each currency, and a page may end between them.
            page = documents.examine(account, page.get(page.size() - 1).seq() - 1, PAGE);
        }
        return all;
    }
}
