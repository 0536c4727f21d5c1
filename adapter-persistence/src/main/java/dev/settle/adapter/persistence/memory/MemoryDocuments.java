package dev.settle.adapter.persistence.memory;

import dev.settle.adapter.persistence.CoveredDays;
import dev.settle.adapter.persistence.Refusals;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.domain.billing.CoveredLine;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.DocumentNumber;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class MemoryDocuments implements Documents {
    private static final Comparator<Document> IN_ORDER =
            Comparator.comparingLong(Document::seq).thenComparing(Document::number, DocumentNumber.PRINTED_ORDER);

    private final Table<String, List<Document>> byAccount;
    private final Table<String, String> accounts;
    private final Table<String, String> occasions;

    MemoryDocuments(MemoryTransactions transactions) {
        this.byAccount = new Table<>(transactions);
        this.accounts = new Table<>(transactions);
        this.occasions = new Table<>(transactions);
    }

    void add(String seller, List<Document> documents) {
        for (Document document : documents) {
            String account = document.account();
            String occasion = String.join(
                    "\n",
                    account,
                    document.occasion().kind().name(),
                    document.occasion().id(),
                    document.content().total().currency().getCurrencyCode());
            String numbered = seller + "\n" + document.number();
            if (occasions.get(occasion).isPresent() || accounts.get(numbered).isPresent()) {
                throw Refusals.documentExists(account + " " + document.number());
            }
            occasions.put(occasion, document.number());
            accounts.put(numbered, account);
            byAccount.put(account, Table.longer(byAccount.get(account), List.of(document)));
        }
    }

    void forget(String account) {
        byAccount.remove(account);
        keysOf(occasions, account + "\n").forEach(occasions::remove);
        accounts.after("").entrySet().stream()
                .filter(numbered -> numbered.getValue().equals(account))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(accounts::remove);
    }

    void release(String seller, Collection<String> numbers) {
        numbers.forEach(number -> accounts.remove(seller + "\n" + number));
    }

    @Override
    public Optional<Document> find(String account, String number) {
        return of(account).stream()
                .filter(document -> document.number().equals(number))
                .findFirst();
    }

    @Override
    public Optional<String> accountOf(String seller, String number) {
        return accounts.get(seller + "\n" + number);
    }

    @Override
    public Map<String, String> accountsOf(String seller, Collection<String> numbers) {
        Map<String, String> found = new LinkedHashMap<>();
        numbers.forEach(number -> accountOf(seller, number).ifPresent(account -> found.put(number, account)));
        return found;
    }

    @Override
    public Map<String, String> stray(String seller, int limit) {
        String prefix = seller + "\n";
        Map<String, String> strays = new LinkedHashMap<>();
        keysOf(accounts, prefix).forEach(key -> {
            String number = key.substring(prefix.length());
            String account = accounts.get(key).orElseThrow();
            if (strays.size() < limit && find(account, number).isEmpty()) {
                strays.put(number, account);
            }
        });
        return strays;
    }

    @Override
    public List<Document> list(String account, long afterSeq, int limit) {
        return of(account).stream()
                .filter(document -> document.seq() > afterSeq)
                .sorted(IN_ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Stored> examine(String account, String number) {
        return find(account, number).map(MemoryDocuments::stored);
    }

    @Override
    public List<Stored> examine(String account, String afterNumber, int limit) {
        return of(account).stream()
                .filter(document -> document.number().compareTo(afterNumber) > 0)
                .sorted(Comparator.comparing(Document::number))
                .limit(limit)
                .map(MemoryDocuments::stored)
                .toList();
    }

    private static Stored stored(Document document) {
        return new Stored(document.number(), document.seq(), Optional.of(document), Optional.empty());
    }

    /** The numbers that are in use. */
    Set<Long> numbers(String seller, String series) {
        String prefix = seller + "\n";
        return keysOf(accounts, prefix).stream()
                .flatMap(key -> DocumentNumber.parse(key.substring(prefix.length())).stream())
                .filter(number -> number.series().equals(series))
                .map(DocumentNumber::inSeries)
                .collect(Collectors.toSet());
    }

    /** Charges for days after {@code from}, and setup fees, and what credits have taken of them, oldest first. */
    List<CoveredLine> covered(String account, LocalDate from) {
        Map<LineRef, Money> credited = credited(account);
        return of(account).stream()
                .filter(document -> CoveredDays.end(document.content())
                        .filter(from::isBefore)
                        .isPresent())
                .flatMap(document -> charges(document, credited))
                .filter(charge -> charge.subscription().isPresent()
                        && charge.period()
                                .map(period -> period.to().isAfter(from))
                                .orElse(true))
                .toList();
    }

    /** One line of a document, if it charges something, and what credits have taken of it. */
    Optional<CoveredLine> charge(String account, LineRef line) {
        return find(account, line.document()).stream()
                .flatMap(document -> charges(document, credited(account)))
                .filter(charge -> charge.line().equals(line))
                .findFirst();
    }

    private Map<LineRef, Money> credited(String account) {
        Map<LineRef, Money> credited = new HashMap<>();
        for (Document document : of(account)) {
            for (DraftLine line : document.content().lines()) {
                if (line.amount().isNegative()) {
                    line.corrects()
                            .ifPresent(ref -> credited.merge(ref, line.amount().negate(), Money::plus));
                }
            }
        }
        return credited;
    }

    private static Stream<CoveredLine> charges(Document document, Map<LineRef, Money> credited) {
        List<DraftLine> lines = document.content().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(at -> CoveredLine.of(new LineRef(document.number(), at + 1), lines.get(at)))
                .flatMap(Optional::stream)
                .map(charge -> Optional.ofNullable(credited.get(charge.line()))
                        .map(charge::less)
                        .orElse(charge));
    }

    private static List<String> keysOf(Table<String, String> table, String prefix) {
        return table.after(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList();
    }

    private List<Document> of(String account) {
        return byAccount.get(account).orElse(List.of());
    }
}
