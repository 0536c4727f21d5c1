package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.in.ExplainDocument;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.Tree;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Term;
import dev.settle.domain.billing.sentence.Sentences;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.seller.SellerFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the entries that a document names and lets its derivations speak. */
final class ExplainDocumentService implements ExplainDocument {
    private final ReadDocuments documents;
    private final Journal journal;
    private final AccountSellers sellers;

    ExplainDocumentService(ReadDocuments documents, Journal journal, AccountSellers sellers) {
        this.documents = documents;
        this.journal = journal;
        this.sellers = sellers;
    }

    @Override
    public Explained explain(String account, String number, Locale reader) {
        Document document = documents.read(account, number);
        Sentences sentences = Sentences.in(reader);
        Map<String, Recorded> catalogs = catalogs(sellers.of(account));
        List<Line> lines = new ArrayList<>();
        for (DraftLine line : document.content().lines()) {
            lines.add(new Line(
                    lines.size() + 1,
                    sentences.of(line),
                    line.derivation().rules(),
                    causes(account, line.derivation()),
                    line.derivation().term().map(term -> price(term, catalogs))));
        }
        return new Explained(
                document, Tree.of(document), sentences.of(document.content()), cause(account, document.seq()), lines);
    }

    private List<Cause> causes(String account, Derivation derivation) {
        return derivation.entries().stream().map(seq -> cause(account, seq)).toList();
    }

    private Cause cause(String account, long seq) {
        Recorded entry =
                journal.decode(journal.read(StreamId.account(account), seq, 1).get(0));
        return new Cause(seq, entry.fact().getClass().getSimpleName(), entry.origin(), entry.at(), entry.day());
    }

    private Map<String, Recorded> catalogs(String seller) {
        Map<String, Recorded> catalogs = new HashMap<>();
        new JournalPages(journal).forEach(StreamId.seller(seller), entry -> {
            if (entry.fact() instanceof SellerFacts.CatalogActivated activated) {
                catalogs.putIfAbsent(activated.catalog().version(), entry);
            }
        });
        return catalogs;
    }

    private static ListPrice price(Term term, Map<String, Recorded> catalogs) {
        Optional<Recorded> activated = Optional.ofNullable(catalogs.get(term.catalog()));
        return new ListPrice(
                term.sku(),
                term.price(),
                term.catalog(),
                activated.map(Recorded::seq).orElse(0L),
                activated.map(entry -> ((SellerFacts.CatalogActivated) entry.fact()).from()));
    }
}
