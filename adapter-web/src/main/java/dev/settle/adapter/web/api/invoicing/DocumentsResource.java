package dev.settle.adapter.web.api.invoicing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.DocumentJson;
import dev.settle.adapter.web.api.Pages;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.invoicing.InvoicingUseCases;
import dev.settle.application.invoicing.port.in.ExplainDocument;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.invoicing.port.in.ReadDocuments.Page;
import dev.settle.application.invoicing.port.in.ReadDocuments.Place;
import dev.settle.application.invoicing.port.in.RebuildDocuments;
import java.util.Locale;
import java.util.Optional;

/** Issued documents. */
public final class DocumentsResource {
    private final ReadDocuments documents;
    private final ExplainDocument explain;
    private final RebuildDocuments rebuild;

    public DocumentsResource(InvoicingUseCases invoicing) {
        this.documents = invoicing.read();
        this.explain = invoicing.explain();
        this.rebuild = invoicing.rebuild();
    }

    public void into(Routes routes) {
        routes.on("listDocuments", this::list)
                .on("readDocument", this::read)
                .on("explainDocument", this::explain)
                .on("rebuildDocument", this::rebuild);
    }

    private Answer list(Ask ask) {
        Page page = documents.list(ask.path("account"), place(ask), Pages.limit(ask));
        return Answer.ok(Pages.page(
                Written.list(page.documents(), DocumentJson::issued),
                Optional.of(page.end().seq() + "." + page.end().taken()).filter(end -> page.more())));
    }

    private Answer read(Ask ask) {
        return Answer.ok(DocumentJson.issued(documents.read(ask.path("account"), ask.path("document"))));
    }

    private Answer explain(Ask ask) {
        return Answer.ok(
                ExplanationJson.of(explain.explain(ask.path("account"), ask.path("document"), Locale.ENGLISH)));
    }

    private Answer rebuild(Ask ask) {
        var rebuilt = rebuild.document(ask.path("account"), ask.path("document"));
        ObjectNode json = Json.object().put("same", rebuilt.isSame());
        rebuilt.journal().ifPresent(hash -> json.put("journal", hash));
        rebuilt.stored().ifPresent(hash -> json.put("stored", hash));
        rebuilt.rebuilt().ifPresent(document -> {
            json.put("rebuilt", document.hash());
            json.set("document", DocumentJson.issued(document));
        });
        return Answer.ok(json);
    }

    private static Place place(Ask ask) {
        String[] parts = Pages.after(ask).split("[.]", 2);
        return new Place(Pages.number(ask, parts[0]), (int)
                Math.min(10_000, parts.length < 2 ? 0 : Pages.number(ask, parts[1])));
    }
}
