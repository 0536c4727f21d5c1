package dev.settle.domain.payment;

import dev.settle.domain.RuleViolation;
import dev.settle.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document that is to be paid, and the attempts on it so far. At most one of them is unresolved, and while it is, no
 * other starts.
 *
 * @param due      what the document says is to pay
 * @param attempts in the order of their numbers
 */
public record Obligation(String account, String seller, String document, Money due, List<Attempt> attempts) {
    public Obligation {
        attempts = List.copyOf(attempts);
    }

    /** What is left to pay. */
    public Money open() {
        return attempts.stream().map(Attempt::paid).reduce(due, Money::minus);
    }

    /** The one attempt whose end is not known yet. */
    public Optional<Attempt> unresolved() {
        return attempts.stream().filter(Attempt::isUnresolved).findFirst();
    }

    /** The amount that was asked for; when none was named, that of the unresolved attempt, else all that is open. */
    public Money asked(Optional<Money> named) {
        return named.orElseGet(() -> unresolved().map(Attempt::amount).orElseGet(this::open));
    }

    /**
     * The unresolved attempt, when it was surely not processed and what is asked for now is something else: it will not
     * be sent again, and ends.
     */
    public Optional<Attempt> abandoned(Money amount, String method, boolean payerPresent, Instant now) {
        return unresolved()
                .filter(last -> last.state() == AttemptState.UNAVAILABLE)
                .filter(last -> !last.isFor(amount, method, payerPresent))
                .map(last -> last.answered(Answer.of(AttemptState.ABANDONED), now));
    }

    /** As it stands with this attempt in place of the one with its number, or after all others. */
    public Obligation with(Attempt attempt) {
        List<Attempt> others = new ArrayList<>(attempts);
        others.removeIf(other -> other.number() == attempt.number());
        others.add(attempt);
        return new Obligation(account, seller, document, due, others);
    }

    /**
     * The attempt to make now: the unresolved one again under its key if it may be repeated, else a new one.
     *
     * @param retention how long after its first use the gateway remembers a key
     * @throws PaymentUnresolved while the end of another attempt is not known
     * @throws RuleViolation {@code NOTHING_OPEN} or {@code AMOUNT_OUT_OF_RANGE}
     */
    public Attempt next(Money amount, String method, boolean payerPresent, Instant now, Duration retention) {
        Optional<Attempt> last = unresolved();
        last.ifPresent(attempt -> mayRepeat(attempt, amount, method, payerPresent, now, retention));
        Money open = open();
        if (!open.isPositive()) {
            throw new RuleViolation("NOTHING_OPEN", "Nothing is open on document %s".formatted(document));
        }
        if (!amount.isPositive() || amount.compareTo(open) > 0) {
            throw new RuleViolation(
                    "AMOUNT_OUT_OF_RANGE",
                    "Document %s has %s open; %s cannot be paid on it".formatted(document, open, amount),
                    "amount",
                    amount.toPlain(),
                    "Pay more than zero and at most " + open.toPlain() + ".");
        }
        if (last.isPresent()) {
            return last.get().repeated(now);
        }
        int number = attempts.size() + 1;
        return Attempt.intended(
                account,
                seller,
                new PaymentFacts.PaymentIntended(document, key(number), number, amount, method, payerPresent),
                now);
    }

    private String key(int number) {
        return account + "/" + document + "/" + number;
    }

    private static void mayRepeat(
            Attempt last, Money amount, String method, boolean payerPresent, Instant now, Duration retention) {
        boolean remembered = Duration.between(last.created(), now).compareTo(retention) < 0;
        boolean safe = last.state() == AttemptState.UNAVAILABLE || remembered;
        if (!last.state().mayRepeat() || !safe || !last.isFor(amount, method, payerPresent)) {
            throw new PaymentUnresolved(last);
        }
    }
}
