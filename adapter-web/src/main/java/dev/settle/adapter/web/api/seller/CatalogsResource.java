package dev.settle.adapter.web.api.seller;

import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.seller.port.in.KeepSeller;
import dev.settle.domain.catalog.Catalog;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a seller sells. */
public final class CatalogsResource {
    private final KeepSeller sellers;
    private final Clock clock;

    public CatalogsResource(KeepSeller sellers, Clock clock) {
        this.sellers = sellers;
        this.clock = clock;
    }

    public void into(Routes routes) {
        routes.on("activateCatalog", this::activate).on("readCatalog", this::read);
    }

    private Answer activate(Ask ask) {
        Catalog catalog = CatalogJson.read(ask.body());
        LocalDate from = ask.body().day("from");
        sellers.activateCatalog(ask.origin(), ask.seller(), catalog, from);
        return Answer.created(CatalogJson.activated(catalog.version(), from));
    }

    private Answer read(Ask ask) {
        LocalDate day = ask.query("day")
                .map(LocalDate::parse)
                .orElseGet(() -> LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
        return Answer.ok(CatalogJson.write(sellers.read(ask.seller()).catalogOn(day)));
    }
}
