package dev.settle.application.invoicing;

import dev.settle.application.billing.Restored;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.billing.port.out.Books.Listed;
import dev.settle.application.billing.port.out.Writing.Told;
import dev.settle.application.invoicing.RebuildStoreService.KnownSeller;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Outbox;
import dev.settle.application.journal.port.out.Outbox.Message;
import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.application.ledger.port.out.Ledger.Posted;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.PaymentFacts;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what is stored of an account besides its documents against what its journal gives. */
final class StateCheck {
    private static final int PAGE = 1_000;

    private final Journal journal;
    private final Books books;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Attempts attempts;
    private final NumberCheck numbers;

    StateCheck(Journal journal, Books books, Ledger ledger, Outbox outbox, Attempts attempts, NumberCheck numbers) {
        this.journal = journal;
        this.books = books;
        this.ledger = ledger;
        this.outbox = outbox;
        this.attempts = attempts;
        this.numbers = numbers;
    }

    /**
     * What is found says nothing when the account's journal or its seller's has gone on meanwhile.
     *
     * @param sellers the account's is among them
     */
    List<Finding> check(String account, Map<String, KnownSeller> sellers) {
        Run run = new Run(account);
        run.check(sellers);
        return run.found;
    }

    /** One look at an account. */
    private final class Run {
        private final String account;
        private final List<Finding> found = new ArrayList<>();

        Run(String account) {
            this.account = account;
        }

        void check(Map<String, KnownSeller> sellers) {
            AccountReplay replay = new AccountReplay(journal, StreamId.account(account), sellers);
            replay.run();
            replay.left()
                    .ifPresentOrElse(
                            left -> add(
                                    "journal",
                                    "cannot be followed behind entry %d: %s".formatted(left.entry(), left.reason())),
                            () -> {
                                compare(
                                        replay.restored(),
                                        Objects.requireNonNull(sellers.get(replay.restored()
                                                .book()
                                                .account()
                                                .seller())));
                                compare(replay.attempts());
                            });
        }

        private void compare(Restored right, KnownSeller seller) {
            readable("book", () -> compareBook(right.book()));
            readable(
                    "listed",
                    () -> books.listed(account)
                            .ifPresent(listed ->
                                    compare(listed, right.book(), seller.rules().apply(seller.entries()))));
            found.addAll(numbers.check(right.book().account().seller(), account, right.documents()));
            readable("ledger", () -> compare("ledger", ledger.of(account), posted(right.ledger())));
            readable("outbox", () -> compare("outbox", told(), messages(right.told())));
        }

        private void compare(List<Attempt> right) {
            readable("attempts", () -> compare("attempts", Known.byKey(attempts.of(account)), Known.byKey(right)));
        }

        private void readable(String what, Runnable comparison) {
            try {
                comparison.run();
            } catch (IllegalArgumentException | IllegalStateException unreadable) {
                add(what, "cannot be read: " + unreadable.getMessage());
            }
        }

        /** The day that is stored is the first it may be due, which runs move on; past the day it is due it must not be. */
        private void compare(Listed listed, Book book, Rules rules) {
            compare("listed.seller", listed.seller(), book.account().seller());
            compare("listed.dueOf", listed.dueOf(), book.account().seller());
            compare("listed.zone", listed.zone(), book.account().zone().id());
            Optional<LocalDate> stored = listed.nextDue();
            Billing.next(book, rules)
                    .map(Occasion::day)
                    .filter(due -> stored.isEmpty() || stored.get().isAfter(due))
                    .ifPresent(due -> add(
                            "nextDue",
                            "is stored as %s, and the account is due on %s"
                                    .formatted(stored.map(LocalDate::toString).orElse("none"), due)));
        }

        private void compareBook(Book right) {
            Book stored = books.readAll(List.of(account)).get(account);
            if (stored == null) {
                add("book", "is not there");
            } else {
                compare(stored, right);
                readable("abridged", () -> compareAbridged(stored, right));
            }
        }

        private void compare(Book stored, Book right) {
            int before = found.size();
            compare("book.account", stored.account(), right.account());
            compare("book.seq", stored.seq(), right.seq());
            compare("book.told", stored.told(), right.told());
            compare("book.agreements", stored.agreements(), right.agreements());
            compare("book.subscriptions", stored.subscriptions(), right.subscriptions());
            compare("book.progress", stored.progress(), right.progress());
            compare("book.policies", stored.policies(), right.policies());
            compare("book.charges", stored.charges(), right.charges());
            compare("book.credit", stored.credit(), right.credit());
            compare("book.held", stored.held(), right.held());
            if (found.size() == before) {
                compare("book", stored, right.withCoverage(List.of()));
            }
        }

        /** Runs read what is stored summed up, which has to come of the whole; where that is wrong it is named already. */
        private void compareAbridged(Book whole, Book right) {
            Map<String, Subscription> stored = Objects.requireNonNull(
                            books.readAbridged(List.of(account)).get(account))
                    .abridged()
                    .subscriptions();
            right.abridged().subscriptions().forEach((id, subscription) -> {
                if (right.recorded(id).equals(whole.subscriptions().get(id))) {
                    compare("abridged.subscriptions." + id, present(stored.get(id)), subscription);
                }
            });
        }

        private void compare(String what, Map<?, ?> stored, Map<?, ?> right) {
            Set<Object> keys = new TreeSet<>(Comparator.comparing(String::valueOf));
            keys.addAll(stored.keySet());
            keys.addAll(right.keySet());
            keys.forEach(key -> compare(what + "." + key, present(stored.get(key)), present(right.get(key))));
        }

        /** Names the first that differs: those behind it may only have moved. */
        private void compare(String what, List<?> stored, List<?> right) {
            int at = 0;
            while (at < Math.min(stored.size(), right.size()) && stored.get(at).equals(right.get(at))) {
                at++;
            }
            if (at < Math.max(stored.size(), right.size())) {
                compare(what + "." + (at + 1), at(stored, at), at(right, at));
            }
        }

        private void compare(String what, Object stored, Object right) {
            if (!stored.equals(right)) {
                add(what, "is stored as %s, and the journal gives %s".formatted(stored, right));
            }
        }

        private void add(String what, String reason) {
            found.add(new Finding("", what, reason));
        }

        private List<Message> told() {
            List<Message> all = new ArrayList<>(outbox.read(account, 0, PAGE));
            List<Message> page = all;
            while (page.size() == PAGE) {
                page = outbox.read(account, page.get(page.size() - 1).number(), PAGE);
                all.addAll(page);
            }
            return all;
        }

        private List<Message> messages(List<Told> told) {
            List<Message> all = new ArrayList<>();
            for (Told one : told) {
                all.add(new Message(
                        account,
                        all.size() + 1L,
                        one.notice().kind(),
                        one.notice().subject(),
                        one.notice().date(),
                        one.notice().text(),
                        one.entry()));
            }
            return all;
        }
    }

    /** What the journal says of an attempt. How often it was sent, and when it is to be looked up, is in no fact. */
    private record Known(
            String account,
            String seller,
            PaymentFacts.PaymentIntended intended,
            Optional<PaymentFacts.PaymentSettled> settled) {
        static Map<String, Known> byKey(List<Attempt> attempts) {
            return attempts.stream()
                    .collect(Collectors.toMap(
                            Attempt::key,
                            attempt -> new Known(
                                    attempt.account(), attempt.seller(), attempt.intended(), attempt.settled())));
        }
    }

    private static List<Posted> posted(List<LedgerEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(LedgerEntry::seq))
                .flatMap(entry -> Posted.of(entry).stream())
                .toList();
    }

    private static Object present(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "nothing");
    }

    private static Object at(List<?> list, int position) {
        return position < list.size() ? Objects.requireNonNull(list.get(position)) : "nothing";
    }
}
