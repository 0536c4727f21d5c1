package dev.settle.adapter.web.api.seller;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.SubscriptionJson;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Fields;
import dev.settle.adapter.web.http.Json;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.CostClass;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.money.Fraction;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Catalogs as they are sent and told. */
final class CatalogJson {
    private CatalogJson() {}

    static Catalog read(Fields body) {
        Map<String, Sku> skus = new LinkedHashMap<>();
        body.objectsByName("skus").forEach((code, sku) -> skus.put(code, sku(code, sku)));
        Map<String, Discount> discounts = new LinkedHashMap<>();
        body.objectsByName("discounts")
                .forEach((code, discount) ->
                        discounts.put(code, new Discount(code, Fraction.parse(discount.text("percent")))));
        return Catalog.of(skus, discounts);
    }

    static ObjectNode activated(String version, LocalDate from) {
        return Json.object().put("version", version).put("from", from.toString());
    }

    static ObjectNode write(Catalog catalog) {
        ObjectNode json = Json.object().put("version", catalog.version());
        ObjectNode skus = json.putObject("skus");
        catalog.skus().forEach((code, sku) -> skus.set(code, write(sku)));
        ObjectNode discounts = json.putObject("discounts");
        catalog.discounts().forEach((code, discount) -> discounts.set(code, write(discount)));
        return json;
    }

    private static ObjectNode write(Discount discount) {
        return Json.object().put("percent", discount.percent().toString());
    }

    private static Sku sku(String code, Fields sku) {
        return new Sku(
                code,
                sku.findText("costClass").map(CostClass::valueOf).orElse(CostClass.OWN),
                sku.findText("metric").orElse("SEAT"),
                new LinkedHashSet<>(sku.texts("requires")),
                sku.findObject("seats").map(CatalogJson::range).orElse(SeatRange.ANY),
                sku.flag("free"),
                sku.findMoney("setupFee"),
                new LinkedHashSet<>(sku.texts("features")),
                sku.objects("prices").stream()
                        .map(price -> new Price(PeriodLength.parse(price.text("every")), price.money("amount")))
                        .toList());
    }

    private static SeatRange range(Fields range) {
        return new SeatRange(
                range.findNumber("min").orElse(SeatRange.ANY.min()),
                range.findNumber("max").orElse(SeatRange.ANY.max()),
                range.findNumber("step").orElse(SeatRange.ANY.step()));
    }

    private static ObjectNode write(Sku sku) {
        ObjectNode json = Json.object().put("costClass", sku.costClass().name()).put("metric", sku.metric());
        json.set("requires", Written.texts(sku.requires().stream().sorted().toList()));
        json.set("seats", SubscriptionJson.range(sku.seats()));
        json.put("free", sku.free());
        sku.setupFee().ifPresent(fee -> json.set("setupFee", Written.money(fee)));
        json.set("features", Written.texts(sku.features().stream().sorted().toList()));
        json.set(
                "prices",
                Written.list(
                        sku.prices(),
                        price -> Json.object()
                                .put("every", price.every().toString())
                                .set("amount", Written.money(price.amount()))));
        return json;
    }
}
