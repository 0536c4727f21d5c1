package dev.settle.domain.catalog;

import dev.settle.domain.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a catalog says as one text: what its version is made of. */
final class CatalogText {
    private static final int SHORT = 16;

    private CatalogText() {}

    /** The same for the same content, whatever the order it is written in. */
    static String version(Collection<Sku> skus, Collection<Discount> discounts) {
        Set<String> lines = new TreeSet<>();
        skus.forEach(sku -> lines.add(line(sku)));
        discounts.forEach(discount -> lines.add(
                joined(List.of("discount", discount.code(), discount.percent().toString()))));
        return Sha256.hex(joined(List.copyOf(lines))).substring(0, SHORT);
    }

    private static String line(Sku sku) {
        List<String> parts = new ArrayList<>(List.of(
                "sku",
                sku.code(),
                sku.costClass().name(),
                sku.metric(),
                joined(List.copyOf(new TreeSet<>(sku.requires()))),
                sku.seats().toString(),
                Boolean.toString(sku.free()),
                sku.setupFee().map(Object::toString).orElse(""),
                joined(List.copyOf(new TreeSet<>(sku.features())))));
        sku.prices().stream()
                .map(price -> price.every() + " " + price.amount())
                .sorted()
                .forEach(parts::add);
        return joined(parts);
    }

    /** Each part with its length before it, so that no two lists of parts look alike. */
    private static String joined(List<String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return text.toString();
    }
}
