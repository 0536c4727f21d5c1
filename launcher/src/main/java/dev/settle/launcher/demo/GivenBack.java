package dev.settle.launcher.demo;

import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is given back of what a subscription cost, by the day it was for. */
final class GivenBack {
    private final Payer payer;
    private final String id;

    GivenBack(Payer payer, String id) {
        this.payer = payer;
        this.id = id;
    }

    /** Gives back a part of the line that covers a day. */
    void credited(LocalDate day, String amount, String reason) {
        Money money =
                Money.parse(amount, payer.book().subscription(id).planOn(day).currency());
        payer.does(
                Deed.CREDITED,
                () -> payer.settle()
                        .billing()
                        .give()
                        .credit(new GiveAmounts.Credit(payer.staff(), payer.id(), id, day, money, reason)));
    }

    /** Gives back a part of the line that billed a day, by its name. */
    void creditedByName(LocalDate day, String amount, String reason) {
        Document document =
                payer.settle().invoicing().read().list(payer.id(), ReadDocuments.Place.START, 200).documents().stream()
                        .filter(one -> lineOn(one, day).isPresent())
                        .findFirst()
                        .orElseThrow();
        LineRef line = new LineRef(document.number(), lineOn(document, day).orElseThrow());
        Money money = Money.parse(amount, document.content().total().currency());
        payer.does(
                Deed.CREDITED,
                () -> payer.settle()
                        .billing()
                        .give()
                        .creditLine(new GiveAmounts.LineCredit(payer.staff(), payer.id(), line, money, reason)));
    }

    private Optional<Integer> lineOn(Document document, LocalDate day) {
        List<DraftLine> lines = document.content().lines();
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).amount().isPositive())
                .filter(at -> lines.get(at).subscription().equals(Optional.of(id)))
                .filter(at -> lines.get(at)
                        .period()
                        .filter(days -> days.contains(day))
                        .isPresent())
                .mapToObj(at -> at + 1)
                .findFirst();
    }
}
