package dev.settle.domain.agreement;

import dev.settle.domain.catalog.Discount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was accepted: version, acceptance day, discounts and policy overrides. Accepted when it is created.
 *
 * @param overrides parameter values as packs write them; they precede every other level
 */
public record Agreement(
        String id, int version, LocalDate accepted, List<Discount> discounts, Map<String, String> overrides) {
    public Agreement {
        discounts = List.copyOf(discounts);
        overrides = Map.copyOf(overrides);
    }

    /** The level its overrides stand at. */
    public static String level(String id) {
        return "agreement:" + id;
    }
}
