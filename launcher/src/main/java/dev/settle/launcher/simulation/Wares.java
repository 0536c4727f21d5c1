package dev.settle.launcher.simulation;

import dev.settle.domain.IdForm;
import dev.settle.domain.Problem;
import dev.settle.domain.catalog.CostClass;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.money.Fraction;
import dev.settle.launcher.scenario.Catalog;
import dev.settle.launcher.yaml.YamlError;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Turns a file's catalog into one that can go on sale. */
public final class Wares {
    private final Catalog written;

    private Wares(Catalog written) {
        this.written = written;
    }

    /** @throws YamlError at the SKU or code that cannot be sold so */
    public static dev.settle.domain.catalog.Catalog of(Catalog written) {
        return new Wares(written).catalog();
    }

    private dev.settle.domain.catalog.Catalog catalog() {
        Map<String, Sku> skus = new LinkedHashMap<>();
        written.skus().forEach((code, sku) -> skus.put(code, sku(code, sku)));
        Map<String, Discount> discounts = new LinkedHashMap<>();
        written.discounts().forEach((code, share) -> discounts.put(code, discount(code, share)));
        var catalog = dev.settle.domain.catalog.Catalog.of(skus, discounts);
        written.skus().forEach((code, sku) -> {
            try {
                catalog.checkRequired(catalog.sku(code));
            } catch (Problem problem) {
                throw Mistakes.at(sku.place(), problem);
            }
        });
        return catalog;
    }

    private Discount discount(String code, Fraction share) {
        try {
            return new Discount(IdForm.DISCOUNT.check(code), percent(share));
        } catch (Problem problem) {
            throw Mistakes.at(written.place(), problem);
        }
    }

    private static Fraction percent(Fraction share) {
        return Fraction.of(share.numerator().multiply(BigInteger.valueOf(100)), share.denominator());
    }

    private Sku sku(String code, Catalog.Sku sku) {
        try {
            return new Sku(
                            code,
                            costClass(sku),
                            sku.metric().orElse("SEAT"),
                            new LinkedHashSet<>(sku.requires()),
                            new SeatRange(
                                    sku.min().orElse(SeatRange.ANY.min()),
                                    sku.max().orElse(SeatRange.ANY.max()),
                                    sku.step().orElse(SeatRange.ANY.step())),
                            sku.free(),
                            sku.setupFee(),
                            new LinkedHashSet<>(sku.features()),
                            sku.prices().stream()
                                    .map(price -> new Price(price.every(), price.amount()))
                                    .toList())
                    .sellable();
        } catch (Problem problem) {
            throw Mistakes.at(sku.place(), problem);
        }
    }

    private static CostClass costClass(Catalog.Sku sku) {
        return sku.costClass()
                .map(name -> Arrays.stream(CostClass.values())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new YamlError(
                                sku.place(),
                                "costClass: \"%s\" is not known; write one of %s"
                                        .formatted(name, Arrays.toString(CostClass.values())))))
                .orElse(CostClass.OWN);
    }
}
