package dev.settle.launcher.scenario;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.launcher.yaml.Place;
import dev.settle.launcher.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account as the story finds it.
 *
 * @param accountClass such as CUSTOMER, which it is when the file does not say
 * @param zone where its days begin; UTC when the file does not say
 * @param region of its billing address, such as US-GA
 * @param anchor when it is billed, where its pack leaves that to the account
 * @param clients who uses services that this account pays for
 * @param sites the mail or DNS domains it holds
 * @param pack rules of this account alone; they win over the seller's
 * @param agreements by id, accepted before the story begins
 */
public record AccountSpec(
        Place place,
        String accountClass,
        BillingZone zone,
        Optional<String> region,
        Optional<Anchor> anchor,
        List<String> clients,
        List<String> sites,
        Optional<PackChoice> pack,
        Map<String, Agreement> agreements) {

    /**
     * What was accepted.
     *
     * @param discounts codes that the catalog knows
     * @param with parameters by key that hold under this agreement alone, as written
     */
    public record Agreement(Place place, List<String> discounts, Map<String, YamlValue> with) {}
}
