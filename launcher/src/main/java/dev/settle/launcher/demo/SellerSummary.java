package dev.settle.launcher.demo;

import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.billing.sentence.Sentences;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.money.Money;
import dev.settle.launcher.Settle;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One seller's half-year on a few lines, read through the use cases. */
final class SellerSummary {
    private static final int PAGE = 200;
    private static final String HEAD = "  %-4s%16s%16s%16s%16s%16s%n";

    private final Settle settle;
    private final Shop shop;
    private final Map<Currency, Money> unknown;
    private final Figures figures;
    private Optional<Telling> telling = Optional.empty();

    /** @param worth how much there is to learn from it */
    private record Telling(int worth, Document document, int line) {}

    /**
     * @param day     on which seats are counted
     * @param unknown what was asked for and nobody knows about
     */
    SellerSummary(Settle settle, Shop shop, LocalDate day, Map<Currency, Money> unknown) {
        this.settle = settle;
        this.shop = shop;
        this.unknown = unknown;
        this.figures = new Figures(day);
    }

    String text() {
        List<Book> page = settle.accounts().read().list(shop.id(), "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::add);
            page = settle.accounts()
                    .read()
                    .list(shop.id(), page.get(page.size() - 1).account().id(), PAGE);
        }
        return "%s (%s), %s%n  %s, %s of which %s, %s%n  %s, %s, %s%n%s%s"
                .formatted(
                        shop.name(),
                        shop.id(),
                        packs(),
                        Text.of(figures.accounts(), "account"),
                        Text.of(figures.subscriptions(), "subscription"),
                        Text.of(figures.running()) + " running",
                        Text.of(figures.seats(), "seat"),
                        Text.of(figures.documents(Draft.Kind.INVOICE), "invoice"),
                        Text.of(figures.documents(Draft.Kind.CREDIT_NOTE), "credit note"),
                        Text.of(figures.documents(Draft.Kind.CORRECTION), "correction"),
                        amounts(),
                        telling.map(this::told).orElse(""));
    }

    private void add(Book book) {
        figures.add(book);
        ReadDocuments read = settle.invoicing().read();
        ReadDocuments.Page page = read.list(book.account().id(), ReadDocuments.Place.START, PAGE);
        page.documents().forEach(this::add);
        while (page.more()) {
            page = read.list(book.account().id(), page.end(), PAGE);
            page.documents().forEach(this::add);
        }
    }

    private void add(Document document) {
        figures.add(document);
        List<DraftLine> lines = document.content().lines();
        for (int line = 0; line < lines.size(); line++) {
            int worth = worth(lines.get(line));
            if (telling.isEmpty() || worth > telling.get().worth()) {
                telling = Optional.of(new Telling(worth, document, line + 1));
            }
        }
    }

    /** A line that gives something back by the day tells most, one of a part of a period more than one of a whole. */
    private static int worth(DraftLine line) {
        Optional<Term> term = line.derivation().term();
        boolean part = term.map(it -> it.days() != it.of()).orElse(false);
        return (part ? 2 : 0) + (line.corrects().isPresent() && term.isPresent() ? 1 : 0);
    }

    private String packs() {
        return (shop.packs().size() == 1 ? "pack " : "packs ")
                + shop.packs().stream().map(pack -> pack.split(":", 2)[0]).collect(Collectors.joining(" and "));
    }

    private String amounts() {
        Map<Currency, Map<String, Money>> balances = settle.ledger().balances().trialBalance(shop.id());
        StringBuilder text = new StringBuilder(HEAD.formatted("", "invoiced", "credited", "paid", "open", "unknown"));
        figures.sums().forEach((currency, sums) -> {
            Map<String, Money> books = balances.getOrDefault(currency, Map.of());
            Money zero = Money.zero(currency);
            text.append(HEAD.formatted(
                    currency.getCurrencyCode(),
                    Text.of(sums.invoiced()),
                    Text.of(sums.credited()),
                    Text.of(books.getOrDefault(LedgerEntry.CASH, zero)),
                    Text.of(books.getOrDefault(LedgerEntry.RECEIVABLE, zero)),
                    Text.of(unknown.getOrDefault(currency, zero))));
        });
        String sums = figures.sums().keySet().stream()
                .map(currency -> sum(currency, balances.getOrDefault(currency, Map.of())))
                .collect(Collectors.joining(", "));
        return text.append("  trial balance ")
                .append(sums)
                .append(System.lineSeparator())
                .toString();
    }

    private static String sum(Currency currency, Map<String, Money> balances) {
        return balances.values().stream()
                .reduce(Money.zero(currency), Money::plus)
                .toString();
    }

    private String told(Telling told) {
        DraftLine line = told.document().content().lines().get(told.line() - 1);
        return "  line %d of %s: %s%n"
                .formatted(
                        told.line(),
                        told.document().number(),
                        Sentences.in(Locale.ENGLISH).of(line));
    }
}
