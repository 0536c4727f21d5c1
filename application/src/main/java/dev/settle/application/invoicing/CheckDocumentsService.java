package dev.settle.application.invoicing;

import dev.settle.application.invoicing.check.Checker;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.CheckDocuments;
import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.Tree;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.Conflict;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Gives the checker what it needs, as trees. */
final class CheckDocumentsService implements CheckDocuments {
    /** How often an account is looked at that is written to meanwhile. */
    static final int TRIES = 5;

    private final JournalPages journal;
    private final ToLongFunction<StreamId> noted;
    private final StoredDocuments documents;
    private final AccountSellers sellers;
    private final Map<String, String> defaults = new LinkedHashMap<>();

    CheckDocumentsService(
            Journal journal, StoredDocuments documents, AccountSellers sellers, ParameterIndex parameters) {
        this.journal = new JournalPages(journal);
        this.noted = journal::noted;
        this.documents = documents;
        this.sellers = sellers;
        parameters.all().forEach(parameter -> defaults.put(parameter.key(), fallback(parameter)));
    }

    /** What is stored and the journals are read one after the other: only while the account stands still do they agree. */
    @Override
    public List<Finding> check(String account) {
        StreamId seller = StreamId.seller(sellers.of(account));
        for (int tries = 0; tries < TRIES; tries++) {
            long before = noted.applyAsLong(StreamId.account(account));
            List<Finding> found = check(account, trees(seller), stored(account));
            if (noted.applyAsLong(StreamId.account(account)) == before) {
                return found;
            }
        }
        throw new Conflict(
                "ACCOUNT_BUSY",
                "Account %s was written to whenever it was looked at".formatted(account),
                "account",
                account,
                "Ask again later.");
    }

    /** @param seller the entries of the account's seller as trees */
    List<Finding> check(String account, List<Map<String, Object>> seller, Collection<Stored> stored) {
        List<Finding> findings = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        List<Map<String, Object>> read = new ArrayList<>();
        for (Stored one : stored) {
            one.damage().ifPresent(damage -> findings.add(new Finding(one.number(), "", damage)));
            one.document().ifPresentOrElse(document -> read.add(Tree.of(document)), () -> unreadable.add(one.number()));
        }
        Checker checker = new Checker(account, trees(StreamId.account(account)), seller, defaults);
        findings.addAll(checker.check(read, unreadable, true));
        return findings;
    }

    Collection<Stored> stored(String account) {
        return documents.of(account).values();
    }

    List<Map<String, Object>> trees(StreamId stream) {
        List<Map<String, Object>> trees = new ArrayList<>();
        journal.forEach(stream, entry -> trees.add(Tree.of(entry)));
        return trees;
    }

    private static <T> String fallback(Parameter<T> parameter) {
        return new Resolved<>(parameter, parameter.fallback(), "default", "kernel").printed();
    }
}
