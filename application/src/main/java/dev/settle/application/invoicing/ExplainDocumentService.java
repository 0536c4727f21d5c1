package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.in.ExplainDocument;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.journal.Tree;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.billing.sentence.Sentences;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.seller.OnSale;
import dev.settle.domain.seller.SellerBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the entries that a document names and lets its derivations speak. However many it names, it asks the store four
 * questions: for the document, the entries, whose account it is, and that seller.
 */
final class ExplainDocumentService implements ExplainDocument {
    private final ReadDocuments documents;
    private final Journal journal;
    private final AccountSellers accounts;
    private final Sellers sellers;

    ExplainDocumentService(ReadDocuments documents, Journal journal, AccountSellers accounts, Sellers sellers) {
        this.documents = documents;
        this.journal = journal;
        this.accounts = accounts;
        this.sellers = sellers;
    }

    @Override
    public Explained explain(String account, String number, Locale reader) {
        Document document = documents.read(account, number);
        Sentences sentences = Sentences.in(reader);
        Map<Long, Cause> causes = causes(document);
        SellerBook seller = sellers.read(accounts.of(account));
        List<Line> lines = new ArrayList<>();
        for (DraftLine line : document.content().lines()) {
            lines.add(new Line(
                    lines.size() + 1,
                    sentences.of(line),
                    line.derivation().rules(),
                    line.derivation().entries().stream()
                            .map(entry -> named(causes, entry))
                            .toList(),
                    line.derivation().term().map(term -> price(term, seller))));
        }
        return new Explained(
                document, Tree.of(document), sentences.of(document.content()), named(causes, document.seq()), lines);
    }

    /** What the document names of its account's journal. */
    private Map<Long, Cause> causes(Document document) {
        Set<Long> named = new HashSet<>();
        named.add(document.seq());
        document.content()
                .lines()
                .forEach(line -> named.addAll(line.derivation().entries()));
        return journal.read(StreamId.account(document.account()), named).stream()
                .collect(Collectors.toMap(Entry::seq, this::cause));
    }

    private Cause cause(Entry entry) {
        Recorded recorded = journal.decode(entry);
        return new Cause(
                entry.seq(),
                recorded.fact().getClass().getSimpleName(),
                recorded.origin(),
                recorded.at(),
                recorded.day());
    }

    private static Cause named(Map<Long, Cause> causes, long entry) {
        return Optional.ofNullable(causes.get(entry))
                .orElseThrow(() -> new IllegalStateException("the journal has no entry " + entry));
    }

    private static ListPrice price(Term term, SellerBook seller) {
        Optional<OnSale> sold = seller.firstSaleOf(term.catalog());
        return new ListPrice(
                term.sku(),
                term.price(),
                term.catalog(),
                sold.map(OnSale::entry).orElse(0L),
                sold.map(OnSale::from));
    }
}
