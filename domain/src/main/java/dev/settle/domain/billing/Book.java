package dev.settle.domain.billing;

import dev.settle.domain.NotFound;
import dev.settle.domain.account.Account;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that billing knows about one payer up to an entry of its journal. Immutable, built by applying facts.
 *
 * @param seq      the last entry applied
 * @param told     how many notices have come of the entries; the next one's number follows on it
 * @param charges  one-off charges that are on no document yet
 * @param credit   what the account has to its credit, by currency; zero or more
 * @param coverage charges on issued documents that can still be given back from; a book that was read for an ordinary
 *                 anchor holds none, for nothing touches covered time then
 * @param held     what was told to be held and is not billed yet
 */
public record Book(
        Account account,
        long seq,
        long told,
        Map<String, AgreementStep> agreements,
        Map<String, Subscription> subscriptions,
        Map<String, Progress> progress,
        List<PolicyStep> policies,
        List<OneOff> charges,
        Map<Currency, Money> credit,
        List<CoveredLine> coverage,
        List<BillingFacts.OccasionHeld> held) {
    public Book {
        agreements = ordered(agreements);
        subscriptions = ordered(subscriptions);
        progress = ordered(progress);
        policies = List.copyOf(policies);
        charges = List.copyOf(charges);
        credit = Map.copyOf(credit);
        coverage = List.copyOf(coverage);
        held = List.copyOf(held);
    }

    /** The book as its first entry makes it. */
    public static Book opened(String account, Recorded entry, AccountFacts.AccountOpened fact) {
        return new Book(
                Account.opened(account, fact),
                entry.seq(),
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** This book after one more entry. Entries that bill an occasion need {@link #billed} as well. */
    public Book after(Recorded entry) {
        Fact fact = entry.fact();
        if (fact instanceof SubscriptionFacts.SubscriptionStarted started) {
            return withSubscription(
                    entry, Subscription.started(entry, started), Progress.atStart(entry, started.start()));
        } else if (fact instanceof SubscriptionFacts changed) {
            return changed(entry, changed);
        } else if (fact instanceof AgreementAccepted accepted) {
            Map<String, AgreementStep> more = new LinkedHashMap<>(agreements);
            more.put(accepted.agreement().id(), new AgreementStep(entry.seq(), accepted.agreement()));
            return copy(account, entry, more, subscriptions, progress, policies, charges);
        } else if (fact instanceof AccountPolicy policy) {
            return copy(
                    account,
                    entry,
                    agreements,
                    subscriptions,
                    progress,
                    plus(policies, new PolicyStep(entry.seq(), entry.day(), policy)),
                    charges);
        } else if (fact instanceof BillingFacts.OccasionHeld waits) {
            return held(entry.seq(), waits);
        }
        return copy(account.after(fact), entry, agreements, subscriptions, progress, policies, given(entry));
    }

    /**
     * This book after an occasion was billed.
     *
     * @param seq     the entry that says so
     * @param numbers the drafts' numbers, in their order
     */
    public Book billed(long seq, Occasion occasion, Outcome outcome, List<String> numbers) {
        Map<String, Progress> moved = new LinkedHashMap<>(progress);
        moved.putAll(outcome.progress());
        List<OneOff> waiting = charges.stream()
                .filter(charge -> !outcome.settled().contains(charge.seq()))
                .toList();
        Map<Currency, Money> newCredit = new LinkedHashMap<>(credit);
        List<CoveredLine> covered = new ArrayList<>(coverage);
        for (int i = 0; i < outcome.drafts().size(); i++) {
            Draft draft = outcome.drafts().get(i);
            Currency currency = draft.total().currency();
            Money earned = draft.total().isNegative() ? draft.total().negate() : Money.zero(currency);
            newCredit.put(
                    currency,
                    creditIn(newCredit, currency).minus(draft.creditUsed()).plus(earned));
            Coverage.add(covered, draft, numbers.get(i));
        }
        Map<String, Subscription> bridged = new LinkedHashMap<>(subscriptions);
        bridged.putAll(outcome.bridged());
        return new Book(
                account,
                seq,
                told + outcome.tells(),
                agreements,
                bridged,
                moved,
                policies,
                waiting,
                newCredit,
                covered,
                Held.without(held, occasion));
    }

    /** This book after the entry {@code seq} told that an occasion is held. */
    public Book held(long seq, BillingFacts.OccasionHeld fact) {
        return new Book(
                account,
                seq,
                told + fact.notices(fact.occasion().day()).size(),
                agreements,
                subscriptions,
                progress,
                policies,
                charges,
                credit,
                coverage,
                Held.with(held, fact));
    }

    /** Whether it was told before, for the same reasons. */
    public boolean hasTold(BillingFacts.OccasionHeld fact) {
        return Held.isTold(held, fact);
    }

    /** Whether it was told before that an occasion of that kind and day is held for a reason. */
    boolean hasTold(Occasion occasion, String code) {
        return Held.isTold(held, occasion, code);
    }

    /** Whether nothing waits but changes of seats, so that a book which was read abridged is enough to bill it. */
    public boolean awaitsSeatsAlone() {
        return progress.entrySet().stream()
                .filter(entry -> !entry.getValue().pending().isEmpty())
                .allMatch(entry -> Touched.bySeatsAlone(
                        recorded(entry.getKey()), entry.getValue().unbilled()));
    }

    /** The same book with settled changes of seats summed up. */
    public Book abridged() {
        Map<String, Subscription> fewer = new LinkedHashMap<>(subscriptions);
        fewer.replaceAll((id, subscription) -> subscription.abridged());
        return new Book(account, seq, told, agreements, fewer, progress, policies, charges, credit, coverage, held);
    }

    /** The same book with these lines to give back from. */
    public Book withCoverage(List<CoveredLine> lines) {
        return new Book(
                account, seq, told, agreements, subscriptions, progress, policies, charges, credit, lines, held);
    }

    /**
     * The subscription as it stands: a cycle whose change is not settled yet takes over where covered time ends.
     *
     * @throws NotFound when the account has no such subscription
     */
    public Subscription subscription(String id) {
        Subscription recorded = recorded(id);
        return Anchors.of(recorded, progressOf(id)).subscription();
    }

    /**
     * The subscription as the facts made it, which is what is stored.
     *
     * @throws NotFound when the account has no such subscription
     */
    public Subscription recorded(String id) {
        Subscription subscription = subscriptions.get(id);
        if (subscription == null) {
            throw unknown(id);
        }
        return subscription;
    }

    /** @throws NotFound when the account has no such subscription */
    public Progress progressOf(String id) {
        Progress standing = progress.get(id);
        if (standing == null) {
            throw unknown(id);
        }
        return standing;
    }

    private NotFound unknown(String id) {
        return new NotFound(
                "SUBSCRIPTION_UNKNOWN",
                "Account %s has no subscription '%s'".formatted(account.id(), id),
                "subscription",
                id,
                "Name one of " + subscriptions.keySet() + ".");
    }

    /** The earliest covered day that a change which is not billed yet may touch; whoever bills it needs coverage from there. */
    public Optional<LocalDate> earliestTouched() {
        return progress.entrySet().stream()
                .filter(entry -> !entry.getValue().pending().isEmpty())
                .flatMap(entry -> Touched.from(recorded(entry.getKey()), entry.getValue()).stream())
                .min(LocalDate::compareTo);
    }

    public Money credit(Currency currency) {
        return creditIn(credit, currency);
    }

    private Book changed(Recorded entry, SubscriptionFacts fact) {
        Progress before = progressOf(fact.subscription());
        Subscription was = recorded(fact.subscription());
        Subscription is = was.after(entry, fact);
        Set<Long> steps = is.steps().map(Dated::seq).collect(Collectors.toSet());
        Progress now = before.moved(entry, was, is).awaiting(entry.seq()).retaining(steps);
        return withSubscription(entry, is.settledBefore(Touched.settled(is, now)), now);
    }

    private Book withSubscription(Recorded entry, Subscription subscription, Progress standing) {
        Map<String, Subscription> more = new LinkedHashMap<>(subscriptions);
        more.put(subscription.id(), subscription);
        Map<String, Progress> moved = new LinkedHashMap<>(progress);
        moved.put(subscription.id(), standing);
        return copy(account, entry, agreements, more, moved, policies, charges);
    }

    private List<OneOff> given(Recorded entry) {
        return OneOff.of(entry).map(given -> plus(charges, given)).orElse(charges);
    }

    private Book copy(
            Account newAccount,
            Recorded entry,
            Map<String, AgreementStep> newAgreements,
            Map<String, Subscription> newSubscriptions,
            Map<String, Progress> newProgress,
            List<PolicyStep> newPolicies,
            List<OneOff> newCharges) {
        return new Book(
                newAccount,
                entry.seq(),
                told + entry.notices().size(),
                newAgreements,
                newSubscriptions,
                newProgress,
                newPolicies,
                newCharges,
                credit,
                coverage,
                held);
    }

    private static Money creditIn(Map<Currency, Money> credit, Currency currency) {
        Money held = credit.get(currency);
        return held == null ? Money.zero(currency) : held;
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
