package dev.settle.application.invoicing;

import dev.settle.application.invoicing.RebuildStoreService.KnownSeller;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.application.journal.ChainWalk;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.ParameterIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Walks every stream of a seller from its root, and then its documents. */
final class VerifyJournalService implements VerifyJournal {
    /** Nobody needs to be told of more than that. */
    private static final int STRAYS = 1_000;

    private final Journal journal;
    private final JournalPages pages;
    private final CheckDocumentsService checks;
    private final StateCheck states;
    private final Sellers sellers;
    private final ParameterIndex parameters;

    VerifyJournalService(
            Journal journal,
            JournalPages pages,
            CheckDocumentsService checks,
            StateCheck states,
            Sellers sellers,
            ParameterIndex parameters) {
        this.journal = journal;
        this.pages = pages;
        this.checks = checks;
        this.states = states;
        this.sellers = sellers;
        this.parameters = parameters;
    }

    @Override
    public Verified verify(Command command) {
        return new Run(command).verified();
    }

    /** One verification. */
    private final class Run {
        private final Command command;
        private final List<Broken> broken = new ArrayList<>();
        private final List<Disputed> disputed = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();
        private final Map<String, KnownSeller> intact = new HashMap<>();
        private Progress progress = new Progress(0, 0, 0);
        private long sellerEntries = Long.MAX_VALUE;
        private List<Map<String, Object>> seller = List.of();

        Run(Command command) {
            this.command = command;
        }

        Verified verified() {
            journal.streams(command.seller()).forEach(this::verify);
            journal.strays(STRAYS).forEach(this::stray);
            return new Verified(
                    progress.streams(), progress.entries(), progress.documents(), broken, disputed, unchecked);
        }

        private void verify(StreamId stream) {
            ChainWalk walk = walked(stream);
            boolean isIntact = walk.broken().isEmpty();
            walk.broken().ifPresent(this::tell);
            long documents = 0;
            if (stream.kind() == StreamId.Kind.SELLER) {
                sellerEntries = walk.entries();
                if (command.documents() && isIntact) {
                    know(stream, walk);
                }
            } else if (command.documents() && isIntact && intact.containsKey(command.seller())) {
                documents = check(stream.id());
            } else if (command.documents()) {
                unchecked.add(stream.id());
            }
            progress = new Progress(
                    progress.streams() + 1, progress.entries() + walk.entries(), progress.documents() + documents);
            command.progress().accept(progress);
        }

        private void know(StreamId stream, ChainWalk walk) {
            seller = checks.trees(stream);
            SellerRules rules = new SellerRules(sellers, stream.id(), parameters);
            intact.put(stream.id(), new KnownSeller(walk.entries(), rules, new TreeMap<>()));
        }

        private ChainWalk walked(StreamId stream) {
            ChainWalk walk = new ChainWalk(journal, stream, sellerEntries);
            pages.forEachStored(stream, walk::next);
            walk.end();
            return walk;
        }

        private void tell(ChainWalk.Broken found) {
            broken.add(new Broken(found.stream(), found.entry(), found.reason()));
        }

        private long check(String account) {
            Collection<Stored> stored = checks.stored(account);
            Stream.concat(checks.check(account, seller, stored).stream(), states.check(account, intact).stream())
                    .forEach(finding -> disputed.add(new Disputed(account, finding)));
            return stored.size();
        }

        /** An entry may have got among another account's, and a whole account may not be stored any more. */
        private void stray(StreamId stream) {
            if (mayBeOurs(stream)) {
                walked(stream).broken().ifPresent(this::tell);
            }
        }

        private boolean mayBeOurs(StreamId stream) {
            List<Entry> first = journal.read(stream, 1, 1);
            try {
                return first.isEmpty()
                        || !(journal.decode(first.get(0)).fact() instanceof AccountFacts.AccountOpened opened)
                        || opened.seller().equals(command.seller());
            } catch (IllegalArgumentException damaged) {
                return true;
            }
        }
    }
}
