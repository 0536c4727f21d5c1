package dev.settle.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A connector with a free version: paid from the day of purchase, by the month or the year, with licences to hand out. */
final class TandemkeyStories implements Stories {
    private static final List<String> ZONES =
            List.of("America/Denver", "Europe/London", "Europe/Paris", "Asia/Singapore");

    @Override
    public void write(Payer payer, int number) {
        switch (number % 6) {
            case 0 -> staysFree(payer);
            case 1 -> buys(payer);
            case 2 -> turnsYearly(payer);
            case 3 -> buysInEuro(payer);
            case 4 -> buysInYen(payer);
            default -> leaves(payer);
        }
    }

    private static LocalDate opens(Payer payer, String zone) {
        LocalDate day = payer.dayOf(payer.between(1, 3));
        payer.on(day, it -> it.opens("CUSTOMER", zone, "", Optional.empty(), List.of()));
        return day;
    }

    private static void assigned(Payer payer, String service, int holders) {
        payer.service(service).holders().opensTo(payer.site());
        for (int holder = 0; holder < holders; holder++) {
            payer.service(service).holders().assigned(Names.person(holder, payer.site()));
        }
    }

    private static void staysFree(Payer payer) {
        LocalDate day = opens(payer, payer.oneOf(ZONES));
        payer.on(day, it -> {
            it.tries(Deed.TRIAL_FREE_PLAN, Order.of("sync", "FREE", 3));
            assigned(it, "sync", 2);
        });
        payer.on(payer.dayOf(5), it -> it.service("sync").holders().freed(Names.person(1, it.site())));
    }

    private static void buys(Payer payer) {
        LocalDate day = opens(payer, payer.oneOf(ZONES));
        payer.on(day, it -> it.tries(Deed.TRIAL_FREE_PLAN, Order.of("sync", "FREE", 5)));
        payer.on(payer.dayOf(4), it -> {
            it.service("sync").plan("UNLIMITED", "P1M");
            it.service("sync").by(it.between(3, 20));
            assigned(it, "sync", 4);
            it.service("sync").holders().assignedInVain("DOMAIN_NOT_ALLOWED", "guest@elsewhere.example");
        });
        payer.on(payer.dayOf(6), it -> it.service("sync").by(it.between(1, 5)));
    }

    private static void turnsYearly(Payer payer) {
        LocalDate day = opens(payer, payer.oneOf(ZONES));
        payer.on(
                day,
                it -> it.subscribes(
                        Order.of("sync", "UNLIMITED", it.between(3, 25)).every("P1M")));
        payer.on(payer.dayOf(4), it -> it.service("sync").yearly());
        payer.on(payer.dayOf(6), it -> it.service("sync").by(it.between(2, 6)));
    }

    private static void buysInEuro(Payer payer) {
        LocalDate day = opens(payer, "Europe/Paris");
        payer.on(
                day,
                it -> it.subscribes(
                        Order.of("sync", "UNLIMITED-EU", it.between(5, 30)).every("P1Y")));
        payer.on(payer.dayOf(5), it -> {
            it.service("sync").by(it.between(1, 8));
            it.service("sync").monthlyInVain();
        });
    }

    private static void buysInYen(Payer payer) {
        LocalDate day = opens(payer, "Asia/Tokyo");
        payer.on(day, it -> {
            it.subscribes(Order.of("sync", "UNLIMITED-JP", 3));
            assigned(it, "sync", 3);
            it.service("sync").holders().assignedInVain("POOL_FULL", Names.person(3, it.site()));
        });
        payer.on(payer.dayOf(4), it -> it.service("sync").by(it.between(2, 9)));
        payer.on(payer.dayOf(5), it -> it.service("sync").by(-1));
    }

    private static void leaves(Payer payer) {
        LocalDate day = opens(payer, payer.oneOf(ZONES));
        payer.on(
                day,
                it -> it.subscribes(Order.of("sync", "TEAM", it.between(2, 12)).every("P1M")));
        payer.on(payer.dayOf(5), it -> {
            it.service("sync").cancelledWithoutReason();
            it.service("sync").cancelled("moved to another mail system", "a calendar that syncs both ways");
        });
    }
}
