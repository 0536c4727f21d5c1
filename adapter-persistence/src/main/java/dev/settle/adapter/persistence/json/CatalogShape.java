package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Sku;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A catalog with its SKUs and discounts as lists, in the order they were given. */
final class CatalogShape implements Shape<Catalog> {
    /** The keys of a catalog's maps are their values' own codes, so they are not written again. */
    public record Written(String version, List<Sku> skus, List<Discount> discounts) {}

    private final Shapes shapes;

    CatalogShape(Shapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public void write(JsonGenerator out, Catalog catalog) throws IOException {
        shapes.of(Written.class)
                .write(
                        out,
                        new Written(
                                catalog.version(),
                                List.copyOf(catalog.skus().values()),
                                List.copyOf(catalog.discounts().values())));
    }

    @Override
    public Catalog read(JsonParser in) throws IOException {
        Written written = shapes.of(Written.class).read(in);
        return new Catalog(written.version(), by(written.skus(), Sku::code), by(written.discounts(), Discount::code));
    }

    private static <V> Map<String, V> by(List<V> values, Function<V, String> code) {
        Map<String, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(code.apply(value), value));
        return map;
    }
}
