package dev.settle.domain.catalog;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A seller's price list in one immutable version.
 *
 * @param version content hash; two catalogs with the same content are the same version
 */
public record Catalog(String version, Map<String, Sku> skus, Map<String, Discount> discounts) {
    public Catalog {
        skus = Collections.unmodifiableMap(new LinkedHashMap<>(skus));
        discounts = Collections.unmodifiableMap(new LinkedHashMap<>(discounts));
    }

    /**
     * This catalog, as it may go on sale. One that is stored has been on sale, perhaps under older rules, and is not asked
     * again.
     *
     * @throws InvalidInput {@code SKU_REQUIRES}, or what a {@link Sku#sellable SKU} is refused with
     */
    public Catalog sellable() {
        for (Sku sku : skus.values()) {
            sku.sellable();
            for (String required : sku.requires()) {
                if (!skus.containsKey(required)) {
                    throw new InvalidInput(
                            "SKU_REQUIRES",
                            "SKU %s requires %s, which this catalog does not sell".formatted(sku.code(), required),
                            "requires",
                            required,
                            "Name one of " + skus.keySet() + ".");
                }
            }
        }
        return this;
    }

    /** The version is made of the content. */
    public static Catalog of(Map<String, Sku> skus, Map<String, Discount> discounts) {
        return new Catalog(CatalogText.version(skus.values(), discounts.values()), skus, discounts);
    }

    public Sku sku(String code) {
        Sku sku = skus.get(code);
        if (sku == null) {
            throw new NotFound(
                    "SKU_UNKNOWN",
                    "The catalog has no SKU '%s'".formatted(code),
                    "sku",
                    code,
                    "Name one of " + skus.keySet() + ".");
        }
        return sku;
    }

    public Discount discount(String code) {
        Discount discount = discounts.get(code);
        if (discount == null) {
            throw new NotFound(
                    "DISCOUNT_UNKNOWN",
                    "The catalog has no discount code '%s'".formatted(code),
                    "discounts",
                    code,
                    "Name one of " + discounts.keySet() + ".");
        }
        return discount;
    }
}
