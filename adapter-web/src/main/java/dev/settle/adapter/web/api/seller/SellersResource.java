package dev.settle.adapter.web.api.seller;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.seller.port.in.KeepSeller;
import dev.settle.domain.seller.SellerBook;

/** Who bills. */
public final class SellersResource {
    private final KeepSeller sellers;

    public SellersResource(KeepSeller sellers) {
        this.sellers = sellers;
    }

    public void into(Routes routes) {
        routes.on("createSeller", this::create).on("readSeller", this::read);
    }

    private Answer create(Ask ask) {
        String id = ask.body().text("id");
        SellerBook book = sellers.open(ask.origin(), id, ask.body().text("name"));
        return Answer.created(json(book)).at("/v1/sellers/" + id);
    }

    private Answer read(Ask ask) {
        return Answer.ok(json(sellers.read(ask.seller())));
    }

    private static ObjectNode json(SellerBook book) {
        ObjectNode json = Json.object().put("id", book.seller()).put("seq", book.seq());
        json.set(
                "catalogs",
                Written.list(
                        book.catalogs(),
                        it -> CatalogJson.activated(it.catalog().version(), it.from())));
        json.set(
                "policies",
                Written.list(
                        book.policies().activations(),
                        it -> Json.object()
                                .put("level", it.level())
                                .put("version", it.version())
                                .put("from", it.from().toString())));
        return json;
    }
}
