package dev.settle.launcher.demo;

import dev.settle.domain.calendar.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Mail security on trial first: thirty free days, a month to talk, then the counts that are reported by mail. */
final class MosslightStories implements Stories {
    private static final List<String> ZONES =
            List.of("Europe/Helsinki", "Europe/Tallinn", "Europe/Stockholm", "Europe/Riga");

    @Override
    public void write(Payer payer, int number) {
        switch (number % 6) {
            case 0 -> continues(payer, 15);
            case 1 -> continues(payer, 30);
            case 2 -> declines(payer);
            case 3 -> saysNothing(payer);
            case 4 -> reports(payer);
            default -> movesToTheOtherGroup(payer);
        }
    }

    private static LocalDate opens(Payer payer) {
        LocalDate day = payer.dayOf(1);
        String zone = payer.oneOf(ZONES);
        payer.on(day, it -> it.opens("CUSTOMER", zone, "", Optional.empty(), List.of()));
        return day;
    }

    private static LocalDate onTrial(Payer payer) {
        LocalDate ordered = opens(payer);
        int mailboxes = payer.between(10, 180);
        payer.on(
                ordered,
                it -> it.tries(
                        Deed.TRIAL_NEGOTIATED,
                        Order.of("shield", "SHIELD", mailboxes).at(it.site())));
        LocalDate connected = ordered.plusDays(payer.between(1, 3));
        payer.on(connected, it -> it.service("shield").connected());
        return connected;
    }

    private static void continues(Payer payer, int group) {
        LocalDate connected = onTrial(payer);
        payer.on(
                connected.plusDays(payer.between(32, 55)),
                it -> it.service("shield").continues(group));
        payer.on(
                payer.dayOf(5),
                it -> it.service("shield").reported(it.service("shield").seats() + it.between(2, 14)));
    }

    private static void declines(Payer payer) {
        LocalDate connected = onTrial(payer);
        payer.on(
                connected.plusDays(payer.between(20, 50)),
                it -> it.service("shield").declines());
    }

    private static void saysNothing(Payer payer) {
        onTrial(payer);
    }

    private static void reports(Payer payer) {
        LocalDate day = runs(payer, "SHIELD");
        payer.on(day.plusDays(20), it -> {
            int mailboxes = it.service("shield").seats();
            it.service("shield").provisioned(mailboxes + it.between(1, 6));
        });
        for (int month = 3; month <= 6; month++) {
            payer.on(
                    payer.dayOf(month),
                    it -> it.service("shield").reported(it.service("shield").seats() + it.between(-4, 9)));
        }
        LocalDate late = payer.dayOf(4);
        payer.on(late, it -> {
            it.addsSite("mail." + it.site());
            it.subscribes(Order.of("outbound", "OUTBOUND", it.between(5, 20)).at("mail." + it.site()));
            it.service("outbound").connected();
        });
    }

    private static void movesToTheOtherGroup(Payer payer) {
        runs(payer, "SHIELD");
        payer.on(payer.dayOf(3), it -> it.service("shield").plan("SHIELD-PLUS"));
        payer.on(payer.dayOf(5), it -> it.service("shield").anchoredOn(new Anchor.Group(30)));
    }

    /** Ordered and paid for without a trial. */
    private static LocalDate runs(Payer payer, String sku) {
        LocalDate day = opens(payer);
        int mailboxes = payer.between(15, 120);
        payer.on(day, it -> it.subscribes(Order.of("shield", sku, mailboxes).at(it.site())));
        payer.on(day.plusDays(2), it -> it.service("shield").connected());
        return day.plusDays(2);
    }
}
