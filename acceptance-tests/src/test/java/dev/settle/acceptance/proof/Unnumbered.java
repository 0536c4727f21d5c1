package dev.settle.acceptance.proof;

import dev.settle.application.Stores;
import dev.settle.application.journal.Tree;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Books as text in which a document goes by its place and not by its number, for numbers may be dealt differently. */
final class Unnumbered {
    private static final Pattern NUMBER = Pattern.compile("\\b(?:INV|CN|COR|PREVIEW)-\\d+");
    /** Hashes cover numbers. */
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private final Map<String, String> names = new HashMap<>();

    private Unnumbered() {}

    /** What documents say; numbers of others stay. */
    static String text(List<Document> documents) {
        Unnumbered text = new Unnumbered();
        text.name(documents);
        return documents.stream().map(Document::content).map(text::of).collect(Collectors.joining("\n"));
    }

    /** All that is kept about each account, the day it may be due next among it, and the balances. */
    static Map<String, String> books(Stores stores, String seller, List<String> accounts) {
        Map<String, String> books = new TreeMap<>();
        accounts.forEach(account -> books.put(account, account(stores, account)));
        books.put(
                "balances",
                stores.ledger().trialBalance(seller).entrySet().stream()
                        .map(balance -> balance.getKey() + " " + new TreeMap<>(balance.getValue()))
                        .sorted()
                        .collect(Collectors.joining("\n")));
        return books;
    }

    private static String account(Stores stores, String account) {
        Unnumbered text = new Unnumbered();
        List<Document> documents = stores.documents().list(account, 0, 10_000);
        text.name(documents);
        List<Entry> entries = stores.journal().read(StreamId.account(account), 1, 10_000);
        List<Outbox.Message> messages = stores.outbox().read(account, 0, 10_000);
        Map<String, LocalDate> always = Map.of(account, LocalDate.of(2000, 1, 1));
        return String.join(
                "\n",
                text.of(documents),
                text.of(entries.stream()
                        .map(entry -> stores.journal().decode(entry))
                        .toList()),
                text.of(messages),
                text.of(stores.ledger().of(account)),
                text.of(stores.books().coverage(always)),
                text.of(stores.books().listed(account).orElseThrow()),
                text.of(stores.books().read(account)));
    }

    private void name(List<Document> documents) {
        documents.forEach(document -> names.put(document.number(), "document " + (names.size() + 1)));
    }

    private String of(List<?> things) {
        return things.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private String of(Object thing) {
        String told = thing instanceof Record whole ? Tree.of(whole).toString() : thing.toString();
        String named = NUMBER.matcher(told).replaceAll(this::name);
        return HASH.matcher(named).replaceAll("hash");
    }

    private String name(MatchResult number) {
        return names.getOrDefault(number.group(), number.group());
    }
}
