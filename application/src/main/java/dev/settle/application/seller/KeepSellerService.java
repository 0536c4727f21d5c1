package dev.settle.application.seller;

import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.in.KeepSeller;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.IdForm;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.seller.SellerFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A seller's own days are UTC's; each account reads an activation's day in its own zone. */
final class KeepSellerService implements KeepSeller {
    private final Transactions transactions;
    private final Sellers sellers;
    private final Clock clock;
    private final ParameterIndex parameters;

    KeepSellerService(Transactions transactions, Sellers sellers, Clock clock, ParameterIndex parameters) {
        this.transactions = transactions;
        this.sellers = sellers;
        this.clock = clock;
        this.parameters = parameters;
    }

    @Override
    public SellerBook open(Origin origin, String seller, String name) {
        IdForm.SELLER.check(seller);
        return transactions.inTransaction(() -> {
            sellers.append(seller, List.of(entry(1, origin, new SellerFacts.SellerOpened(seller, name))));
            return sellers.read(seller);
        });
    }

    @Override
    public SellerBook activateCatalog(Origin origin, String seller, Catalog catalog, LocalDate from) {
        return append(origin, seller, from, List.of(new SellerFacts.CatalogActivated(catalog.sellable(), from)));
    }

    @Override
    public SellerBook activatePack(
            Origin origin,
            String seller,
            String pack,
            String version,
            Map<String, Map<String, String>> levels,
            LocalDate from) {
        List<Fact> facts = new ArrayList<>();
        levels.forEach((level, values) -> {
            parameters.parse(values);
            facts.add(new SellerFacts.PackActivated(pack, version, level, from, values));
        });
        return append(origin, seller, from, facts);
    }

    @Override
    public SellerBook read(String seller) {
        return sellers.read(seller);
    }

    private SellerBook append(Origin origin, String seller, LocalDate from, List<Fact> facts) {
        return transactions.inTransaction(() -> {
            long last = sellers.lock(seller).seq();
            checkAhead(from);
            List<Recorded> entries = new ArrayList<>();
            for (Fact fact : facts) {
                entries.add(entry(last + entries.size() + 1, origin, fact));
            }
            sellers.append(seller, entries);
            return sellers.read(seller);
        });
    }

    /** A day is refused once it has passed everywhere on earth. */
    private void checkAhead(LocalDate from) {
        LocalDate earliest = LocalDate.ofInstant(clock.now(), ZoneOffset.ofHours(-12));
        if (from.isBefore(earliest)) {
            throw new InvalidInput(
                    "BACK_DATED",
                    "An activation cannot hold from %s, which has passed".formatted(from),
                    "from",
                    from.toString(),
                    "Name %s or a later day.".formatted(earliest));
        }
    }

    private Recorded entry(long seq, Origin origin, Fact fact) {
        Instant now = clock.now();
        return new Recorded(seq, now, LocalDate.ofInstant(now, ZoneOffset.UTC), 0, origin, fact);
    }
}
