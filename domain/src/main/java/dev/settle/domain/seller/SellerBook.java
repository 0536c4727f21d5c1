package dev.settle.domain.seller;

import dev.settle.domain.NotFound;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.policy.Activation;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.PolicyTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known about one seller up to an entry of its journal.
 *
 * @param seq      the last entry applied; accounts' entries carry it
 * @param catalogs in the order they were activated
 */
public record SellerBook(String seller, long seq, List<OnSale> catalogs, PolicyTimeline policies) {
    public SellerBook {
        catalogs = List.copyOf(catalogs);
    }

    public static SellerBook opened(Recorded entry, SellerFacts.SellerOpened fact) {
        return new SellerBook(fact.seller(), entry.seq(), List.of(), PolicyTimeline.EMPTY);
    }

    public SellerBook after(Recorded entry, ParameterIndex index) {
        if (entry.fact() instanceof SellerFacts.CatalogActivated activated) {
            List<OnSale> more = new ArrayList<>(catalogs);
            more.add(new OnSale(entry.seq(), activated.catalog(), activated.from()));
            return new SellerBook(seller, entry.seq(), more, policies);
        } else if (entry.fact() instanceof SellerFacts.PackActivated activated) {
            Activation activation = new Activation(
                    activated.level(),
                    activated.pack() + "@" + activated.version(),
                    activated.from(),
                    entry.seq(),
                    entry.at(),
                    index.parse(activated.values()));
            return new SellerBook(seller, entry.seq(), catalogs, policies.with(activation));
        }
        return new SellerBook(seller, entry.seq(), catalogs, policies);
    }

    /** @throws NotFound when nothing is on sale on that day */
    public Catalog catalogOn(LocalDate day) {
        return activatedBy(day)
                .orElseThrow(() -> new NotFound(
                        "CATALOG_MISSING",
                        "Seller %s has no catalog on %s".formatted(seller, day),
                        "catalog",
                        "",
                        "Activate a catalog first."))
                .catalog();
    }

    /** Where a version of its catalog first went on sale; empty when it never did. */
    public Optional<OnSale> firstSaleOf(String catalog) {
        return catalogs.stream()
                .filter(sold -> sold.catalog().version().equals(catalog))
                .findFirst();
    }

    private Optional<OnSale> activatedBy(LocalDate day) {
        return catalogs.stream()
                .filter(sold -> !sold.from().isAfter(day))
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later);
    }

    /** What a plan includes, by the catalog it was taken from. Row R004-02. */
    public Set<String> features(Plan plan) {
        return firstSaleOf(plan.catalogVersion())
                .map(sold -> sold.catalog().sku(plan.sku()).features())
                .orElse(Set.of());
    }
}
