package dev.settle.launcher.demo;

import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.payment.port.in.LookUpPayment;
import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.AttemptState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an account pays: all that is open, on one day of each month, with a method of the sandbox. */
final class Purse {
    /** What becomes of an account's payments. */
    enum Habit {
        PAYS("tok_approve"),
        /** Declined once, then paid by other means. */
        PAYS_LATE("tok_decline_insufficient_funds"),
        NEVER_PAYS("tok_decline_expired_card"),
        /** The gateway does it, and its answer is lost. */
        LOSES_ANSWERS("tok_unknown_done");

        private final String method;

        Habit(String method) {
            this.method = method;
        }

        /** Habits take turns. */
        static Habit of(int number) {
            return switch (number % 14) {
                case 3 -> PAYS_LATE;
                case 5, 12 -> LOSES_ANSWERS;
                case 10 -> NEVER_PAYS;
                default -> PAYS;
            };
        }
    }

    private final Payer payer;
    private final Habit habit;
    private final int day;
    private final List<Document> open = new ArrayList<>();
    private final List<String> declined = new ArrayList<>();
    private final Map<String, Money> unknown = new LinkedHashMap<>();
    private ReadDocuments.Place seen = ReadDocuments.Place.START;

    /** @param day of the month on which it pays */
    Purse(Payer payer, Habit habit, int day) {
        this.payer = payer;
        this.habit = habit;
        this.day = day;
    }

    /** What was asked for and nobody knows about, by document. */
    Map<String, Money> unknown() {
        return unknown;
    }

    /** Pays when it is time to; on the last day those pay once more whose answers get lost. */
    void pays(LocalDate last) {
        LocalDate today = payer.today();
        boolean once = today.equals(last) && habit == Habit.LOSES_ANSWERS;
        if (today.getDayOfMonth() == day || once) {
            collect();
            List.copyOf(open).forEach(this::pay);
        }
    }

    /** Finds out what became of the payments whose answers were lost. */
    void looksUp() {
        for (String document : List.copyOf(unknown.keySet())) {
            PayDocument.Paid paid = payer.tally()
                    .counting(
                            Deed.LOOKED_UP,
                            () -> payer.settle()
                                    .payments()
                                    .lookUp()
                                    .lookUp(new LookUpPayment.Command(payer.staff(), payer.id(), document)));
            if (!paid.attempt().isUnresolved()) {
                unknown.remove(document);
            }
        }
    }

    private void collect() {
        ReadDocuments.Page page = payer.settle().invoicing().read().list(payer.id(), seen, 500);
        seen = page.end();
        page.documents().stream()
                .filter(document -> document.content().due().isPositive())
                .forEach(open::add);
    }

    private void pay(Document document) {
        boolean again = habit == Habit.PAYS_LATE && declined.contains(document.number());
        PayDocument.Paid paid = payer.tally()
                .counting(
                        Deed.PAID,
                        () -> payer.settle()
                                .payments()
                                .pay()
                                .pay(new PayDocument.Command(
                                        payer.portal(),
                                        payer.id(),
                                        document.number(),
                                        Optional.empty(),
                                        again ? Habit.PAYS.method : habit.method,
                                        true)));
        if (paid.attempt().state() == AttemptState.DECLINED) {
            declined.add(document.number());
        } else {
            open.remove(document);
        }
        if (paid.attempt().isUnresolved()) {
            unknown.put(document.number(), paid.attempt().amount());
        }
    }
}
