package dev.settle.launcher.demo;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hosted mail and hosting through agreements: whole months, billed on the first. */
final class HarborpineStories implements Stories {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final List<String> ZONES =
            List.of("America/New_York", "America/Chicago", "America/Los_Angeles", "America/Toronto");

    @Override
    public void write(Payer payer, int number) {
        switch (number % 8) {
            case 0 -> grows(payer);
            case 1 -> triesAndStays(payer);
            case 2 -> triesAndLeaves(payer);
            case 3 -> resells(payer);
            case 4 -> turnsYearly(payer);
            case 5 -> agreedOtherwise(payer);
            case 6 -> rentsServers(payer);
            default -> movesUp(payer);
        }
    }

    private static LocalDate opens(Payer payer, String accountClass, List<String> clients) {
        LocalDate day = payer.dayOf(payer.between(1, 2));
        String zone = payer.oneOf(ZONES);
        payer.on(day, it -> it.opens(accountClass, zone, "US-NY", Optional.empty(), clients));
        return day;
    }

    private static void grows(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        int seats = payer.between(4, 40);
        payer.on(day, it -> {
            it.accepts("mail-2025", List.of(), Map.of());
            it.subscribes(Order.of("mail", "MAILBOX", seats).every("P1M").under("mail-2025"));
            it.subscribes(Order.of("filter", "MAIL-FILTER", seats).under("mail-2025"));
        });
        for (int month = 3; month <= 6; month++) {
            int more = payer.between(1, 4);
            payer.on(payer.dayOf(month), it -> {
                it.service("mail").by(more);
                it.service("filter").by(more);
            });
        }
        LocalDate late = payer.dayOf(5);
        payer.on(late, it -> it.service("mail").since(late.minusDays(9), -1));
    }

    private static void triesAndStays(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        int seats = payer.between(2, 25);
        payer.on(day, it -> {
            it.accepts("mail-2025", List.of("SAVE10"), Map.of());
            it.subscribes(Order.of("mail", "MAILBOX", seats)
                    .every("P1M")
                    .under("mail-2025")
                    .noting("Trial for the new branch, please"));
            it.tally().count(Deed.TRIAL_UNTIL_ANCHOR);
        });
        payer.on(payer.dayOf(4), it -> it.service("mail").later(LocalDate.of(2025, 6, 1), 2));
    }

    private static void triesAndLeaves(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        payer.on(day, it -> {
            it.tries(Deed.TRIAL_UNTIL_ANCHOR, Order.of("mail", "MAILBOX-PLUS", 3));
            it.subscribes(Order.of("space", "WEB-SPACE", 1));
        });
        payer.on(day.plusDays(2), it -> it.service("mail").cancelled("too much for us", "a smaller mailbox"));
    }

    private static void resells(Payer payer) {
        List<String> clients = List.of("lakeside-inn", "old-mill", "pier-nine");
        LocalDate day = opens(payer, "PARTNER", clients);
        payer.on(day, it -> {
            it.accepts("partner-2025", List.of(), Map.of());
            for (String client : clients) {
                it.subscribes(Order.of(client, "MAILBOX", it.between(3, 12))
                        .every("P1M")
                        .under("partner-2025")
                        .usedBy(client));
            }
        });
        payer.on(payer.dayOf(3), it -> {
            it.addsClient("quarry-lofts");
            it.subscribes(Order.of("quarry-lofts", "MAILBOX-PLUS", 5).usedBy("quarry-lofts"));
        });
        payer.on(payer.dayOf(5), it -> it.removesClient("old-mill"));
    }

    private static void turnsYearly(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        int seats = payer.between(5, 30);
        payer.on(day, it -> it.subscribes(Order.of("mail", "MAILBOX", seats).every("P1M")));
        payer.on(payer.dayOf(4), it -> it.service("mail").yearly());
        payer.on(payer.dayOf(6), it -> it.service("mail").by(2));
    }

    private static void agreedOtherwise(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        int seats = payer.between(6, 35);
        payer.on(day, it -> {
            it.accepts("by-the-day", List.of("CHARITY25"), Map.of("proration.onAdd", "DAILY"));
            it.subscribes(Order.of("mail", "MAILBOX", seats).every("P1M").under("by-the-day"));
        });
        for (int month = 3; month <= 6; month += 1) {
            int more = payer.between(1, 5);
            payer.on(payer.dayOf(month), it -> it.service("mail").by(more));
        }
    }

    private static void rentsServers(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        payer.on(day, it -> {
            it.subscribes(Order.of("servers", "SERVER", it.between(1, 3)));
            it.subscribes(Order.of("sites", "WEB-SPACE", it.between(1, 6)));
            it.service("servers").outside(40);
        });
        payer.on(
                payer.dayOf(4),
                it -> it.isCharged("hands-april", "85.00", DOLLAR, "Remote hands, one hour, disk replaced"));
        payer.on(
                payer.dayOf(5),
                it -> it.service("servers")
                        .givenBack()
                        .creditedByName(LocalDate.of(2025, 5, 1), "24.50", "Four hours without network"));
    }

    private static void movesUp(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        payer.on(day, it -> {
            it.subscribes(Order.of("mail", "MAILBOX", it.between(5, 20)).every("P1M"));
            it.subscribes(Order.of("archive", "MAIL-ARCHIVE", 5 * it.between(1, 4)));
        });
        payer.on(payer.dayOf(3), it -> it.service("mail").plan("MAILBOX-PLUS", "P1M"));
        payer.on(payer.dayOf(5), it -> it.service("archive").cancelledTo(LocalDate.of(2025, 6, 1), "kept elsewhere"));
    }
}
