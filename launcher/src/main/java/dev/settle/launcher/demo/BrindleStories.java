package dev.settle.launcher.demo;

import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.calendar.Anchor;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hosting that customers change themselves: what they add and give back counts by the day, and is billed at once. */
final class BrindleStories implements Stories {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Europe/Vienna", "Europe/Amsterdam", "Europe/Madrid");

    @Override
    public void write(Payer payer, int number) {
        switch (number % 6) {
            case 0 -> givesBack(payer);
            case 1 -> changesTwoAtOnce(payer);
            case 2 -> hesitates(payer);
            case 3 -> hasTwoSites(payer);
            case 4 -> archives(payer);
            default -> paysAtMonthEnd(payer);
        }
    }

    private static void opens(Payer payer, LocalDate day, Optional<Anchor> anchor) {
        String zone = payer.oneOf(ZONES);
        payer.on(day, it -> {
            it.opens("CUSTOMER", zone, "", anchor, List.of());
            it.subscribes(Order.of("space", "SPACE", 1).at(it.site()));
        });
    }

    private static void mailboxes(Payer payer, LocalDate day, int seats) {
        payer.on(day, it -> it.subscribes(Order.of("mail", "MAILBOX", seats).at(it.site())));
    }

    private static void givesBack(Payer payer) {
        LocalDate day = payer.dayOf(1);
        opens(payer, day, Optional.empty());
        mailboxes(payer, day, payer.between(4, 20));
        for (int month = 2; month <= 6; month++) {
            int change = payer.between(-2, 3);
            payer.on(payer.dayOf(month), it -> {
                Service mail = it.service("mail");
                mail.previews(Math.max(1, mail.seats() + change));
                mail.to(Math.max(1, mail.seats() + change));
            });
        }
    }

    private static void changesTwoAtOnce(Payer payer) {
        LocalDate day = payer.dayOf(1);
        opens(payer, day, Optional.empty());
        mailboxes(payer, day, payer.between(3, 15));
        payer.on(
                day,
                it -> it.subscribes(
                        Order.of("phones", "DEVICE", it.between(4, 12)).at(it.site())));
        for (int month = 3; month <= 6; month++) {
            payer.on(payer.dayOf(month), it -> {
                Service mail = it.service("mail");
                Service phones = it.service("phones");
                mail.commits(mail.quotes(mail.total(mail.seats() + 1), phones.total(Math.max(0, phones.seats() - 1))));
            });
        }
    }

    private static void hesitates(Payer payer) {
        LocalDate day = payer.dayOf(2);
        opens(payer, day, Optional.empty());
        mailboxes(payer, day, payer.between(3, 9));
        payer.on(payer.dayOf(3), it -> it.service("mail").mistaken(6));
        payer.on(payer.dayOf(4), it -> {
            Service mail = it.service("mail");
            ChangeSeats.Quoted quote = mail.quotes(mail.whatever(mail.seats() + 2));
            mail.to(mail.seats() + 1);
            mail.commitsTooLate(quote);
        });
        payer.on(payer.dayOf(5), it -> it.hasPolicy("slow-to-decide", Map.of("quote.ttl", "PT12H")));
        LocalDate late = payer.dayOf(6);
        payer.on(late, it -> it.service("mail").since(late.minusDays(4), -1));
    }

    private static void hasTwoSites(Payer payer) {
        LocalDate day = payer.dayOf(1);
        opens(payer, day, Optional.empty());
        mailboxes(payer, day, payer.between(2, 8));
        payer.on(payer.dayOf(2), it -> {
            String shop = "shop." + it.site();
            it.addsSite(shop);
            it.tally()
                    .refusing(
                            "REQUIRES_PACKAGE",
                            () -> it.subscribes(
                                    Order.of("shop-mail", "MAILBOX", 2).at(shop)));
            it.subscribes(Order.of("shop", "SPACE", 1).at(shop));
            it.subscribes(Order.of("shop-mail", "MAILBOX", it.between(2, 6)).at(shop));
        });
        payer.on(payer.dayOf(5), it -> it.service("shop-mail").cancelled("the shop has closed", ""));
    }

    private static void archives(Payer payer) {
        LocalDate day = payer.dayOf(1);
        opens(payer, day, Optional.empty());
        mailboxes(payer, day, payer.between(5, 25));
        payer.on(day, it -> {
            it.subscribes(Order.of("archive", "ARCHIVE", 5 * it.between(1, 4)).at(it.site()));
            it.service("archive").later(LocalDate.of(2025, 4, 10), 5);
        });
        payer.on(payer.dayOf(5), it -> it.isCharged("restore", "40.00", EURO, "Restoring a deleted mailbox"));
        payer.on(
                payer.dayOf(6),
                it -> it.service("mail")
                        .givenBack()
                        .credited(LocalDate.of(2025, 6, 1), "3.00", "Webmail was down for a day"));
    }

    private static void paysAtMonthEnd(Payer payer) {
        LocalDate day = payer.dayOf(1);
        opens(payer, day, Optional.of(new Anchor.DayOfMonth(31)));
        payer.on(day, it -> {
            it.accepts("spring", List.of("SPRING20"), Map.of());
            it.subscribes(
                    Order.of("mail", "MAILBOX", it.between(3, 12)).at(it.site()).under("spring"));
        });
        payer.on(payer.dayOf(4), it -> it.service("mail").to(it.service("mail").seats() + 4));
        payer.on(payer.dayOf(6), it -> it.service("mail").anchoredOn(new Anchor.DayOfMonth(1)));
    }
}
