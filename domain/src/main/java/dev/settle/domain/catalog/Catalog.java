package dev.settle.domain.catalog;

import dev.settle.domain.IdForm;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
     * @throws InvalidInput {@code SKU_REQUIRES}, {@code DISCOUNT_ID}, or what a {@link Sku#sellable SKU} is refused with
     */
    public Catalog sellable() {
        skus.values().forEach(sku -> checkRequired(sku.sellable()));
        discounts.keySet().forEach(IdForm.DISCOUNT::check);
        return this;
    }

    /**
     * One order is for one SKU, so of those that require each other somebody must be able to buy the first.
     *
     * @throws InvalidInput {@code SKU_REQUIRES} when a SKU requires what is not sold here, or nothing that can be had
     *                      without it
     */
    public void checkRequired(Sku sku) {
        for (String required : sku.requires()) {
            if (!skus.containsKey(required) && !isSoldBeside(sku, required)) {
                throw required("SKU %s requires %s, which this catalog does not sell", sku, required);
            }
        }
        if (!sku.requires().isEmpty() && sku.requires().stream().noneMatch(name -> isSoldBeside(sku, name))) {
            throw required("SKU %s requires nothing but %s, so nobody could buy the first", sku, sku.code());
        }
        if (beside(sku).stream().noneMatch(other -> other.requires().isEmpty())) {
            String named = String.join(", ", new TreeSet<>(sku.requires()));
            throw required("SKU %s requires %s, which require it in turn, so nobody could buy the first", sku, named);
        }
    }

    /** It, those it is sold beside, those they are, and so on. */
    private Set<Sku> beside(Sku sku) {
        Set<Sku> found = new LinkedHashSet<>(Set.of(sku));
        Deque<Sku> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            Sku one = open.remove();
            skus.values().stream()
                    .filter(other -> one.requires().stream()
                            .anyMatch(name -> other.code().equals(name)
                                    || other.features().contains(name)))
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private boolean isSoldBeside(Sku sku, String required) {
        return skus.values().stream()
                .anyMatch(other -> !other.code().equals(sku.code())
                        && (other.code().equals(required) || other.features().contains(required)));
    }

    private InvalidInput required(String sentence, Sku sku, String required) {
        return new InvalidInput(
                "SKU_REQUIRES",
                sentence.formatted(sku.code(), required),
                "requires",
                required,
                "Name one of " + skus.keySet() + ", or a feature of another SKU.");
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
