package dev.settle.application.payment;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.domain.NotFound;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps attempts and the facts about them in step: each method is one transaction under the account's lock. */
final class Till {
    /** @param before how it stood before it was to be sent: INTENDED for a new one */
    record Intent(Attempt attempt, AttemptState before) {}

    private final Transactions transactions;
    private final Books books;
    private final Documents documents;
    private final Attempts attempts;
    private final Bookkeeping bookkeeping;
    private final Clock clock;

    Till(
            Transactions transactions,
            Books books,
            Documents documents,
            Attempts attempts,
            Bookkeeping bookkeeping,
            Clock clock) {
        this.transactions = transactions;
        this.books = books;
        this.documents = documents;
        this.attempts = attempts;
        this.bookkeeping = bookkeeping;
        this.clock = clock;
    }

    /** The gateway is never called inside a transaction: its answer could be rolled back, or the intent not be stored. */
    void mustBeClosed() {
        if (transactions.isOpen()) {
            throw new IllegalStateException("a gateway cannot be called inside a transaction");
        }
    }

    Instant now() {
        return clock.now();
    }

    /** What is known of a document and its payments. */
    Obligation obligation(String account, String number) {
        String seller = books.read(account).account().seller();
        Document document = documents
                .find(account, number)
                .orElseThrow(() -> new NotFound(
                        "DOCUMENT_UNKNOWN",
                        "Account %s has no document %s".formatted(account, number),
                        "document",
                        number,
                        "Name a document that was issued to the account."));
        return new Obligation(account, seller, number, document.content().due(), attempts.of(account, number));
    }

    /** Stores what is about to be asked of the gateway. */
    Intent intend(PayDocument.Command command, Duration retention) {
        return transactions.inTransaction(() -> {
            books.lock(command.account());
            Obligation known = obligation(command.account(), command.document());
            Money amount = known.asked(command.amount());
            Instant now = clock.now();
            List<Fact> facts = new ArrayList<>();
            Optional<Attempt> abandoned = known.abandoned(amount, command.method(), command.payerPresent(), now);
            abandoned.ifPresent(attempt -> put(AttemptState.UNAVAILABLE, attempt, facts));
            Obligation obligation = abandoned.map(known::with).orElse(known);
            Attempt next = obligation.next(amount, command.method(), command.payerPresent(), now, retention);
            AttemptState before = obligation.unresolved().map(Attempt::state).orElse(next.state());
            if (obligation.unresolved().isPresent()) {
                attempts.change(before, next);
            } else {
                attempts.add(next);
                facts.add(next.intended());
            }
            write(command.origin(), command.account(), facts);
            return new Intent(next, before);
        });
    }

    /** Stores what the gateway said to an attempt that was sent, if it still counts. */
    Attempt answered(Origin origin, Attempt sent, Answer answer) {
        return settle(origin, sent, stands -> stands.answered(sent, answer, clock.now()));
    }

    /** Stores what a look-up found, if it still counts. */
    Attempt lookedUp(Origin origin, Attempt asked, Answer answer) {
        return settle(origin, asked, stands -> stands.lookedUp(asked, answer, clock.now()));
    }

    private Attempt settle(Origin origin, Attempt about, UnaryOperator<Attempt> step) {
        return transactions.inTransaction(() -> {
            books.lock(about.account());
            Attempt stands = attempts.find(about.account(), about.key()).orElseThrow();
            Attempt next = step.apply(stands);
            if (!next.equals(stands)) {
                List<Fact> facts = new ArrayList<>();
                put(stands.state(), next, facts);
                write(origin, about.account(), facts);
            }
            return next;
        });
    }

    private void put(AttemptState seen, Attempt attempt, List<Fact> facts) {
        attempts.change(seen, attempt);
        attempt.learnt(seen).ifPresent(facts::add);
    }

    private void write(Origin origin, String account, List<Fact> facts) {
        if (!facts.isEmpty()) {
            bookkeeping.change(origin, account, desk -> facts);
        }
    }
}
