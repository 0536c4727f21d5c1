package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks every stream of a seller from its root, and then its documents. */
final class VerifyJournalService implements VerifyJournal {
    private final Journal journal;
    private final JournalPages pages;
    private final CheckDocumentsService checks;

    VerifyJournalService(Journal journal, JournalPages pages, CheckDocumentsService checks) {
        this.journal = journal;
        this.pages = pages;
        this.checks = checks;
    }

    @Override
    public Verified verify(Command command) {
        List<Broken> broken = new ArrayList<>();
        List<Disputed> disputed = new ArrayList<>();
        long streams = 0;
        long entries = 0;
        long documents = 0;
        long sellerEntries = Long.MAX_VALUE;
        List<Map<String, Object>> seller = List.of();
        for (StreamId stream : journal.streams(command.seller())) {
            ChainWalk walk = new ChainWalk(journal, stream, sellerEntries);
            pages.forEachStored(stream, walk::next);
            walk.broken().ifPresent(broken::add);
            streams++;
            entries += walk.entries();
            if (stream.kind() == StreamId.Kind.SELLER) {
                sellerEntries = walk.entries();
                seller = command.documents() && broken.isEmpty() ? checks.trees(stream) : seller;
            } else if (command.documents() && broken.isEmpty()) {
                List<Map<String, Object>> stored = checks.stored(stream.id());
                documents += stored.size();
                checks.check(stream.id(), seller, stored)
                        .forEach(finding -> disputed.add(new Disputed(stream.id(), finding)));
            }
            command.progress().accept(new Progress(streams, entries, documents));
        }
        return new Verified(streams, entries, documents, broken, disputed);
    }
}
