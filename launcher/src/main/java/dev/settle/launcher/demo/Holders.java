package dev.settle.launcher.demo;

import java.util.Set;

/** Who holds the seats of a subscription, and of which domains they may be. */
final class Holders {
    private final Payer payer;
    private final String id;

    Holders(Payer payer, String id) {
        this.payer = payer;
        this.id = id;
    }

    void assigned(String holder) {
        payer.does(
                Deed.SEAT_ASSIGNED,
                () -> payer.settle().provisioning().assignSeats().assign(payer.portal(), payer.id(), id, holder));
    }

    void assignedInVain(String code, String holder) {
        payer.tally()
                .refusing(
                        code,
                        () -> payer.settle()
                                .provisioning()
                                .assignSeats()
                                .assign(payer.portal(), payer.id(), id, holder));
    }

    void freed(String holder) {
        payer.does(
                Deed.SEAT_FREED,
                () -> payer.settle().provisioning().assignSeats().free(payer.portal(), payer.id(), id, holder));
    }

    void opensTo(String... domains) {
        payer.does(
                Deed.DOMAINS_ALLOWED,
                () -> payer.settle()
                        .provisioning()
                        .assignSeats()
                        .allowDomains(payer.portal(), payer.id(), id, Set.of(domains))
                        .done());
    }
}
