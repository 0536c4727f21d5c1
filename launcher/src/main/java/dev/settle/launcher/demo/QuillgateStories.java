package dev.settle.launcher.demo;

import dev.settle.application.agreement.port.in.AcceptAgreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Licences, never prorated: customers pay for the month that is over, partners for the one that begins. */
final class QuillgateStories implements Stories {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final List<String> REGIONS = List.of("US-GA", "US-CO", "US-TX", "US-OH", "US-WA", "US-ME");
    private static final List<String> CLIENTS =
            List.of("north-clinic", "bay-surveyors", "town-library", "west-depot", "corner-shop", "hill-school");

    @Override
    public void write(Payer payer, int number) {
        switch (number % 6) {
            case 0 -> employs(payer);
            case 1 -> mayHaveMoneyBack(payer);
            case 2 -> resellsMail(payer);
            case 3 -> needsHelp(payer);
            case 4 -> resellsDesktops(payer);
            default -> leaves(payer);
        }
    }

    private static LocalDate opens(Payer payer, String accountClass, List<String> clients) {
        LocalDate day = payer.dayOf(payer.between(1, 2));
        String region = payer.oneOf(REGIONS);
        String zone = region.equals("US-WA") ? "America/Los_Angeles" : "America/New_York";
        payer.on(day, it -> it.opens(accountClass, zone, region, Optional.empty(), clients));
        return day;
    }

    private static void employs(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        int people = payer.between(8, 45);
        payer.on(day, it -> {
            it.accepts("licences", List.of("LOYAL5"), Map.of());
            it.subscribes(Order.of("mail", "HOSTED-MAIL", people).under("licences"));
            it.subscribes(
                    Order.of("phones", "DEVICE-SYNC", Math.max(1, people / 2)).under("licences"));
        });
        for (int month = 3; month <= 6; month++) {
            int joining = payer.between(1, 3);
            LocalDate joined = payer.dayOf(month);
            payer.on(joined, it -> it.service("mail").by(joining));
            payer.on(joined.plusDays(2), it -> it.service("mail").by(-1));
        }
    }

    private static void mayHaveMoneyBack(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        payer.on(day, it -> {
            it.tries(Deed.TRIAL_MONEY_BACK, Order.of("desktops", "DESKTOP", it.between(2, 9)));
            it.tally()
                    .refusing(
                            "OVERRIDES_REFUSED",
                            () -> it.settle()
                                    .agreements()
                                    .accept()
                                    .accept(new AcceptAgreement.Command(
                                            it.portal(),
                                            it.id(),
                                            "special",
                                            List.of(),
                                            Map.of("proration.onAdd", "DAILY"))));
        });
        payer.on(payer.dayOf(4), it -> it.service("desktops").to(it.between(3, 12)));
    }

    private static void resellsMail(Payer payer) {
        List<String> clients = CLIENTS.subList(0, payer.between(3, 6));
        LocalDate day = opens(payer, "PARTNER", clients);
        payer.on(day, it -> {
            for (String client : clients) {
                it.subscribes(Order.of(client, "HOSTED-MAIL", it.between(2, 15)).usedBy(client));
            }
        });
        payer.on(LocalDate.of(2025, 4, 25), it -> it.removesClient(clients.get(0)));
        payer.on(payer.dayOf(5), it -> {
            it.addsClient("new-harvest");
            it.subscribes(
                    Order.of("new-harvest", "HOSTED-MAIL", it.between(2, 9)).usedBy("new-harvest"));
        });
    }

    private static void needsHelp(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        payer.on(day, it -> {
            it.subscribes(Order.of("mail", "HOSTED-MAIL", it.between(5, 30)));
            it.subscribes(Order.of("quota", "EXTRA-QUOTA", it.between(1, 6)));
        });
        payer.on(
                payer.dayOf(4), it -> it.isCharged("mailbox-move", "120.00", DOLLAR, "Two hours moving old mailboxes"));
        payer.on(
                payer.dayOf(5),
                it -> it.service("quota").givenBack().credited(LocalDate.of(2025, 4, 10), "2.50", "Added by mistake"));
    }

    private static void resellsDesktops(Payer payer) {
        List<String> clients = new ArrayList<>(CLIENTS.subList(2, 5));
        LocalDate day = opens(payer, "PARTNER", clients);
        payer.on(day, it -> {
            for (String client : clients) {
                it.subscribes(Order.of(client, "DESKTOP", it.between(1, 8)).usedBy(client));
            }
        });
        payer.on(payer.dayOf(3), it -> it.service(clients.get(0)).later(LocalDate.of(2025, 5, 1), 3));
        payer.on(payer.dayOf(4), it -> it.service(clients.get(1)).cancelled("moved to another town", ""));
    }

    private static void leaves(Payer payer) {
        LocalDate day = opens(payer, "CUSTOMER", List.of());
        payer.on(day, it -> it.subscribes(Order.of("mail", "HOSTED-MAIL", it.between(3, 18))));
        payer.on(
                payer.dayOf(payer.between(4, 5)),
                it -> it.service("mail").cancelled("merged with another company", ""));
    }
}
