package dev.settle.domain.payment;

import dev.settle.domain.journal.Fact;
import dev.settle.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to pay a document. It keeps its key, amount and method for good; what changes is how it stands.
 *
 * @param number       counted per document from 1
 * @param key          follows from account, document and number, and is unique for ever
 * @param method       the gateway's reference of the payment method
 * @param payerPresent whether the payer is there to confirm it
 * @param sends        how often it was put to the gateway; 0 when it has an end
 * @param lookUps      how often it was looked up without an end; 0 when it has one
 * @param nextLookUp   when it is to be looked up next; empty when it is not, or only when a person says so
 */
public record Attempt(
        String account,
        String seller,
        String document,
        int number,
        String key,
        Money amount,
        String method,
        boolean payerPresent,
        Answer answer,
        Instant created,
        Instant changed,
        int sends,
        int lookUps,
        Optional<Instant> nextLookUp) {
    public Attempt {
        NoCardNumber.in("account", account);
        NoCardNumber.in("seller", seller);
        NoCardNumber.in("document", document);
        NoCardNumber.in("key", key);
        NoCardNumber.in("method", method);
    }

    /** As it is when the intent has just been stored. */
    static Attempt intended(String account, String seller, PaymentFacts.PaymentIntended fact, Instant now) {
        return new Attempt(
                account,
                seller,
                fact.document(),
                fact.attempt(),
                fact.key(),
                fact.amount(),
                fact.method(),
                fact.payerPresent(),
                Answer.of(AttemptState.INTENDED),
                now,
                now,
                1,
                0,
                LookUpSchedule.next(AttemptState.INTENDED, now, 0));
    }

    public AttemptState state() {
        return answer.state();
    }

    public boolean isUnresolved() {
        return state().isUnresolved();
    }

    /** What it brought in for the document. */
    public Money paid() {
        return state() == AttemptState.SUCCEEDED ? answer.moved().orElseThrow() : Money.zero(amount.currency());
    }

    boolean isFor(Money otherAmount, String otherMethod, boolean otherPresent) {
        return amount.equals(otherAmount) && method.equals(otherMethod) && payerPresent == otherPresent;
    }

    /** Until when the gateway may answer to what was sent last. */
    public Instant deadline() {
        return changed.plus(LookUpSchedule.ANSWER);
    }

    /** Whether it may not have reached the gateway yet, so that it cannot be missing there. */
    public boolean isOnItsWay(Instant at) {
        return state() == AttemptState.INTENDED && at.isBefore(deadline());
    }

    /** As it is about to be sent to the gateway again, under its key. */
    Attempt repeated(Instant now) {
        return standing(Answer.of(AttemptState.INTENDED), now, sends + 1, 0);
    }

    /** With what the gateway said to it. */
    public Attempt answered(Answer given, Instant now) {
        return standing(given, now, sends, 0);
    }

    /**
     * With what the gateway said to {@code sent}, however late. Money that moved always counts. That nobody knows, or
     * that nothing was processed, is said of one send only: it counts while that is the last one, and nothing is known.
     */
    public Attempt answered(Attempt sent, Answer given, Instant now) {
        boolean counts = given.state().leavesNoTrace() ? sends == sent.sends && state().isLost() : isOpenFor(given);
        return counts ? answered(given, now) : this;
    }

    /**
     * With what a look-up of {@code asked} found, or did not. Money that moved always counts, anything else only while
     * the attempt has not moved. One that is still on its way stays as it was when it was sent.
     */
    public Attempt lookedUp(Attempt asked, Answer found, Instant now) {
        boolean counts = found.moved().isPresent() || equals(asked) && found.state() != AttemptState.INTENDED;
        return counts && isOpenFor(found) ? standing(found, now, sends, lookUps + 1) : this;
    }

    private boolean isOpenFor(Answer answer) {
        return this.answer.moved().isEmpty()
                && (isUnresolved() || answer.moved().isPresent());
    }

    private Attempt standing(Answer given, Instant now, int newSends, int newLookUps) {
        Optional<Instant> next =
                given.state().awaitsLookUp() ? LookUpSchedule.next(given.state(), now, newLookUps) : Optional.empty();
        return new Attempt(
                account,
                seller,
                document,
                number,
                key,
                amount,
                method,
                payerPresent,
                given,
                created,
                now,
                given.state().isUnresolved() ? newSends : 0,
                given.state().awaitsLookUp() ? newLookUps : 0,
                next);
    }

    /**
     * The fact that says what is known of it now: how it ended, or that its answer was lost.
     *
     * @param before how it stood until now
     */
    public Optional<Fact> learnt(AttemptState before) {
        return state() == AttemptState.UNKNOWN && before != AttemptState.UNKNOWN
                ? Optional.of(new PaymentFacts.PaymentUnknown(document, key, answer.code()))
                : settled().map(Fact.class::cast);
    }

    /** The fact that says how it ended, once it is known. */
    public Optional<PaymentFacts.PaymentSettled> settled() {
        return isUnresolved() && state() != AttemptState.MISMATCHED
                ? Optional.empty()
                : Optional.of(new PaymentFacts.PaymentSettled(
                        document,
                        key,
                        state(),
                        answer.moved(),
                        answer.reference(),
                        answer.reason().map(DeclineReason::name).orElse(""),
                        answer.code()));
    }

    /** The fact that says that it is about to be made. */
    public PaymentFacts.PaymentIntended intended() {
        return new PaymentFacts.PaymentIntended(document, key, number, amount, method, payerPresent);
    }
}
