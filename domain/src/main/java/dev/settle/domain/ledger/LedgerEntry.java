package dev.settle.domain.ledger;

import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.PaymentFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A balanced entry in the books: its postings sum to zero, or it is not constructed.
 *
 * @param seq       the journal entry that it follows from
 * @param reference what it books, a document's number or a payment's key
 */
public record LedgerEntry(long seq, String reference, LocalDate date, List<Posting> postings) {
    public static final String RECEIVABLE = "RECEIVABLE";
    public static final String REVENUE = "REVENUE";
    public static final String ACCOUNT_CREDIT = "ACCOUNT_CREDIT";
    public static final String CASH = "CASH";
    public static final String SUSPENSE = "SUSPENSE";

    public LedgerEntry {
        postings = List.copyOf(postings);
        Money sum = postings.stream().map(Posting::amount).reduce(Money::plus).orElseThrow();
        if (!sum.isZero()) {
            throw new IllegalArgumentException("entry " + reference + " is out of balance by " + sum);
        }
    }

    /** A document: receivable against revenue; what goes below zero becomes the account's credit; credit used pays. */
    public static LedgerEntry of(Document document) {
        var content = document.content();
        List<Posting> postings = new ArrayList<>();
        Money earned = content.total().isNegative()
                ? content.total()
                : Money.zero(content.total().currency());
        add(postings, RECEIVABLE, content.due());
        add(postings, ACCOUNT_CREDIT, earned.plus(content.creditUsed()));
        add(postings, REVENUE, content.total().negate());
        if (postings.isEmpty()) {
            postings.add(new Posting(REVENUE, content.total()));
        }
        return new LedgerEntry(document.seq(), document.number(), content.date(), postings);
    }

    /** What a fact moves by itself: money that came in. Most facts move nothing. */
    public static Optional<LedgerEntry> of(Recorded entry) {
        return entry.fact() instanceof PaymentFacts.PaymentSettled settled
                ? settled.moved().map(moved -> settled(entry, settled, moved))
                : Optional.empty();
    }

    /** Money that was not asked for so is nobody's until a person has decided whose. */
    private static LedgerEntry settled(Recorded entry, PaymentFacts.PaymentSettled settled, Money moved) {
        String from = settled.result() == AttemptState.SUCCEEDED ? RECEIVABLE : SUSPENSE;
        return new LedgerEntry(
                entry.seq(),
                settled.key(),
                entry.day(),
                List.of(new Posting(CASH, moved), new Posting(from, moved.negate())));
    }

    private static void add(List<Posting> postings, String account, Money amount) {
        if (!amount.isZero()) {
            postings.add(new Posting(account, amount));
        }
    }
}
