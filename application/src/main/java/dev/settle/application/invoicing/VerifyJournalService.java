package dev.settle.application.invoicing;

import dev.settle.application.invoicing.RebuildStoreService.KnownSeller;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.application.journal.ChainWalk;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.ParameterIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Walks every stream of a seller from its root, and then its documents. */
final class VerifyJournalService implements VerifyJournal {
    /** Nobody needs to be told of more than that. */
    private static final int STRAYS = 1_000;

    private final Journal journal;
    private final CheckDocumentsService checks;
    private final StateCheck states;
    private final NumberCheck numbers;
    private final Sellers sellers;
    private final ParameterIndex parameters;

    VerifyJournalService(
            Journal journal,
            CheckDocumentsService checks,
            StateCheck states,
            NumberCheck numbers,
            Sellers sellers,
            ParameterIndex parameters) {
        this.journal = journal;
        this.checks = checks;
        this.states = states;
        this.numbers = numbers;
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
        /** The seller, while its stream is as it was written; as of when that was walked last. */
        private final Map<String, KnownSeller> intact = new HashMap<>();

        private final Map<String, Long> lastNamed = new TreeMap<>();

        private Progress progress = new Progress(0, 0, 0);
        private long sellerEntries = Long.MAX_VALUE;
        private List<Map<String, Object>> seller = List.of();

        Run(Command command) {
            this.command = command;
        }

        Verified verified() {
            List<StreamId> ours = journal.streams(command.seller());
            Set<StreamId> strays = new LinkedHashSet<>(journal.strays(STRAYS));
            for (StreamId stream : ours) {
                Optional<String> other = other(stream);
                other.filter(owner -> !strays.contains(stream)).ifPresent(owner -> tellAnothers(stream.id(), owner));
                if (other.isEmpty()) {
                    verify(stream);
                    strays.remove(stream);
                }
            }
            strays.stream().filter(this::mayBeOurs).forEach(this::verify);
            if (command.documents()) {
                disputed.addAll(numbers.stray(command.seller(), STRAYS));
                checkSeries();
            }
            return new Verified(
                    progress.streams(), progress.entries(), progress.documents(), broken, disputed, unchecked);
        }

        /** The series go on while journals are read, so they are looked at behind these. */
        private void checkSeries() {
            Set<String> told =
                    disputed.stream().map(found -> found.finding().document()).collect(Collectors.toSet());
            List<Finding> found = new ArrayList<>(numbers.movedBack(command.seller(), lastNamed));
            found.addAll(numbers.leftOut(command.seller(), told, STRAYS));
            found.forEach(finding -> disputed.add(new Disputed("", finding)));
        }

        /** Whose account it is by its journal, if that is as it was written and says another seller. */
        private Optional<String> other(StreamId stream) {
            return owner(stream)
                    .filter(owner -> !owner.equals(command.seller()))
                    .filter(owner -> ChainWalk.whole(journal, stream, seen -> Long.MAX_VALUE)
                            .broken()
                            .isEmpty());
        }

        /** Of a stray account its own seller tells that, and nobody else of any other. */
        private void tellAnothers(String account, String owner) {
            disputed.add(new Disputed(
                    account,
                    new Finding(
                            "",
                            "listed.seller",
                            "is stored as %s, and the journal gives %s".formatted(command.seller(), owner))));
        }

        private void verify(StreamId stream) {
            boolean isSeller = stream.kind() == StreamId.Kind.SELLER;
            ChainWalk walk = isSeller ? walkedSeller(stream) : walked(stream);
            long documents = 0;
            if (!isSeller && command.documents()) {
                documents = walk.broken().isEmpty() ? check(stream) : uncheckable(stream);
            }
            progress = new Progress(
                    progress.streams() + 1, progress.entries() + walk.entries(), progress.documents() + documents);
            command.progress().accept(progress);
        }

        private ChainWalk walkedSeller(StreamId stream) {
            intact.clear();
            ChainWalk walk = walked(stream);
            sellerEntries = walk.entries();
            if (walk.broken().isEmpty()) {
                seller = command.documents() ? checks.trees(stream) : List.of();
                SellerRules rules = new SellerRules(sellers, stream.id(), parameters);
                intact.put(stream.id(), new KnownSeller(walk.entries(), rules, lastNamed));
            }
            return walk;
        }

        private ChainWalk walked(StreamId stream) {
            ChainWalk walk = ChainWalk.whole(journal, stream, this::sellerEntries);
            walk.broken().ifPresent(this::tell);
            return walk;
        }

        /** The seller's stream may have gone on before an account's was walked. */
        private long sellerEntries(long seen) {
            if (seen > sellerEntries && hasSellerGoneOn()) {
                walkedSeller(StreamId.seller(command.seller()));
            }
            return sellerEntries;
        }

        private boolean hasSellerGoneOn() {
            return !intact.isEmpty() && journal.noted(StreamId.seller(command.seller())) != sellerEntries;
        }

        private void tell(ChainWalk.Broken found) {
            broken.add(new Broken(found.stream(), found.entry(), found.reason()));
        }

        /** What is stored and the journals are read one after the other: only while these stand still do they agree. */
        private long check(StreamId stream) {
            String account = stream.id();
            for (int tries = 0; tries < CheckDocumentsService.TRIES && !intact.isEmpty(); tries++) {
                long before = journal.noted(stream);
                Collection<Stored> stored = checks.stored(account);
                List<Finding> found = new ArrayList<>(checks.check(account, seller, stored));
                found.addAll(states.check(account, intact));
                if (hasSellerGoneOn()) {
                    walkedSeller(StreamId.seller(command.seller()));
                } else if (journal.noted(stream) == before) {
                    found.forEach(finding -> disputed.add(new Disputed(account, finding)));
                    return stored.size();
                }
            }
            return uncheckable(stream);
        }

        private long uncheckable(StreamId stream) {
            unchecked.add(stream.id());
            return 0;
        }

        /** An entry may have got among another account's, and a whole account may not be stored any more, or as another's. */
        private boolean mayBeOurs(StreamId stream) {
            return owner(stream).map(command.seller()::equals).orElse(true);
        }

        /** Whose account it is, if its first entry still says so. */
        private Optional<String> owner(StreamId stream) {
            try {
                return stream.kind() == StreamId.Kind.ACCOUNT
                        ? journal.read(stream, 1, 1).stream()
                                .map(first -> journal.decode(first).fact())
                                .filter(AccountFacts.AccountOpened.class::isInstance)
                                .map(opened -> ((AccountFacts.AccountOpened) opened).seller())
                                .findFirst()
                        : Optional.empty();
            } catch (IllegalArgumentException damaged) {
                return Optional.empty();
            }
        }
    }
}
