package dev.settle.adapter.web.api.invoicing;

import dev.settle.adapter.web.api.DocumentJson;
import dev.settle.adapter.web.api.Pages;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.invoicing.port.in.ReadDocuments.Page;
import dev.settle.application.invoicing.port.in.ReadDocuments.Place;
import dev.settle.domain.invoicing.Document;
import java.util.Optional;

/** Issued documents. */
public final class DocumentsResource {
    private final ReadDocuments documents;

    public DocumentsResource(ReadDocuments documents) {
        this.documents = documents;
    }

    public void into(Routes routes) {
        routes.on("listDocuments", this::list).on("readDocument", this::read).on("explainDocument", this::explain);
    }

    private Answer list(Ask ask) {
        Page page = documents.list(ask.path("account"), place(ask), Pages.limit(ask));
        return Answer.ok(Pages.page(
                Written.list(page.documents(), DocumentJson::issued),
                Optional.of(page.end().seq() + "." + page.end().taken()).filter(end -> page.more())));
    }

    private Answer read(Ask ask) {
        return Answer.ok(DocumentJson.issued(document(ask)));
    }

    private Answer explain(Ask ask) {
        return Answer.ok(ExplanationJson.of(document(ask)));
    }

    private Document document(Ask ask) {
        return documents.read(ask.path("account"), ask.path("document"));
    }

    private static Place place(Ask ask) {
        String[] parts = Pages.after(ask).split("[.]", 2);
        return new Place(Pages.number(ask, parts[0]), (int)
                Math.min(10_000, parts.length < 2 ? 0 : Pages.number(ask, parts[1])));
    }
}
