package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.domain.NotFound;
import dev.settle.domain.invoicing.Document;
import java.util.List;

final class ReadDocumentsService implements ReadDocuments {
    private final Documents documents;

    ReadDocumentsService(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Document read(String account, String number) {
        return documents
                .find(account, number)
                .orElseThrow(() -> new NotFound(
                        "DOCUMENT_UNKNOWN",
                        "Account %s has no document '%s'".formatted(account, number),
                        "document",
                        number,
                        "List the account's documents."));
    }

    @Override
    public Page list(String account, Place after, int limit) {
        int taken = after.taken();
        List<Document> from = documents.list(account, Math.max(0, after.seq() - 1), taken + limit + 1);
        List<Document> unseen = from.subList(Math.min(taken, from.size()), from.size());
        List<Document> page = List.copyOf(unseen.subList(0, Math.min(limit, unseen.size())));
        return new Page(page, end(after, page), unseen.size() > limit);
    }

    private static Place end(Place after, List<Document> page) {
        if (page.isEmpty()) {
            return after;
        }
        long seq = page.get(page.size() - 1).seq();
        int ofThatEntry = (int) page.stream().filter(it -> it.seq() == seq).count();
        return new Place(seq, seq == after.seq() ? after.taken() + ofThatEntry : ofThatEntry);
    }
}
