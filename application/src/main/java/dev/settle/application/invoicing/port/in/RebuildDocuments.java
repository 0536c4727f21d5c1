package dev.settle.application.invoicing.port.in;

import dev.settle.domain.invoicing.Document;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Computes documents again from the journal alone and compares them with what the journal and the store hold. */
public interface RebuildDocuments {
    /**
     * One document; the account's journal is replayed up to its entry, whatever came after it.
     *
     * @throws dev.settle.domain.NotFound {@code DOCUMENT_UNKNOWN} when the journal names no such document, even if the
     *     store has one, which {@link #account} tells; {@code JOURNAL_BROKEN} when it cannot be followed so far
     */
    Compared document(String account, String number);

    /** All documents of an account. */
    Rebuilt account(String account);

    /** All documents of a seller, account by account; the progress so far is told after each. */
    RebuiltAll seller(String seller, Consumer<RebuiltAll> progress);

    /**
     * @param entries   how many journal entries were replayed
     * @param documents those the journal names in its order, then those that only the store has
     * @param broken    where the journal cannot be followed any further; nothing behind that is compared
     */
    record Rebuilt(String account, long entries, List<Compared> documents, Optional<Broken> broken) {
        public Rebuilt {
            documents = List.copyOf(documents);
        }

        public boolean isSame() {
            return broken.isEmpty() && documents.stream().allMatch(Compared::isSame);
        }
    }

    /**
     * @param different the documents that are not the same everywhere
     * @param broken    where journals cannot be followed; their accounts' documents behind it are not compared
     */
    record RebuiltAll(long accounts, long entries, long documents, List<Compared> different, List<Broken> broken) {
        public RebuiltAll {
            different = List.copyOf(different);
            broken = List.copyOf(broken);
        }

        public boolean isSame() {
            return different.isEmpty() && broken.isEmpty();
        }
    }

    /** The first entry of an account's journal that cannot be read, or does not follow from what was before. */
    record Broken(String account, long entry, String reason) {}

    /**
     * One document by its three hashes; empty where there is no such document.
     *
     * @param number  empty where the facts give a document that the journal does not name
     * @param entry   the entry that says it was issued
     * @param journal what that entry says
     * @param stored  of what is stored
     * @param rebuilt what the facts before it give
     * @param damage  what is stored of it that cannot have been written so
     */
    record Compared(
            String account,
            String number,
            long entry,
            Optional<String> journal,
            Optional<String> stored,
            Optional<Document> rebuilt,
            Optional<String> damage) {
        public boolean isSame() {
            return damage.isEmpty()
                    && journal.isPresent()
                    && journal.equals(stored)
                    && journal.equals(rebuilt.map(Document::hash));
        }
    }
}
