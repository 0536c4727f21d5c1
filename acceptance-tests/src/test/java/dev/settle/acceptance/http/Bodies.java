package dev.settle.acceptance.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.money.Money;
import dev.settle.launcher.scenario.Verb;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a story says, as JSON that the description asks for. What the story leaves out is left out. */
final class Bodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode body = JSON.objectNode();

    static Bodies of() {
        return new Bodies();
    }

    Bodies put(String name, Object value) {
        body.put(name, value.toString());
        return this;
    }

    Bodies count(String name, int value) {
        body.put(name, value);
        return this;
    }

    Bodies find(String name, Optional<?> value) {
        value.ifPresent(there -> put(name, there));
        return this;
    }

    Bodies set(String name, JsonNode value) {
        body.set(name, value);
        return this;
    }

    Bodies texts(String name, Collection<String> texts) {
        texts.forEach(body.putArray(name)::add);
        return this;
    }

    Bodies values(String name, Map<String, String> values) {
        values.forEach(body.putObject(name)::put);
        return this;
    }

    ObjectNode json() {
        return body;
    }

    static ObjectNode money(Money money) {
        return of().put("currency", money.currency().getCurrencyCode()).json().put("minor", money.minorUnits());
    }

    static JsonNode orders(List<Verb.SeatChange> changes) {
        var orders = JSON.arrayNode();
        for (Verb.SeatChange change : changes) {
            var order = of().put("subscription", change.id())
                    .count(change.reading().name().toLowerCase(Locale.ROOT), change.count());
            change.expected().ifPresent(expected -> order.count("expected", expected));
            orders.add(order.json());
        }
        return orders;
    }

    static ObjectNode skus(Catalog catalog) {
        var skus = JSON.objectNode();
        catalog.skus().forEach((code, sku) -> skus.set(code, sku(sku)));
        return skus;
    }

    static ObjectNode discounts(Catalog catalog) {
        var discounts = JSON.objectNode();
        catalog.discounts()
                .forEach((code, discount) -> discounts.set(
                        code, of().put("percent", discount.percent()).json()));
        return discounts;
    }

    private static ObjectNode sku(Sku sku) {
        var json = of().put("costClass", sku.costClass().name())
                .put("metric", sku.metric())
                .texts("requires", sku.requires())
                .texts("features", sku.features())
                .set(
                        "seats",
                        of().count("min", sku.seats().min())
                                .count("max", sku.seats().max())
                                .count("step", sku.seats().step())
                                .json());
        sku.setupFee().ifPresent(fee -> json.set("setupFee", money(fee)));
        var prices = JSON.arrayNode();
        sku.prices()
                .forEach(price -> prices.add(of().put("every", price.every())
                        .set("amount", money(price.amount()))
                        .json()));
        return json.set("prices", prices).json().put("free", sku.free());
    }
}
