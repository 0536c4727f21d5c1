package dev.settle.domain.billing;

import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.policy.Activation;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.policy.PolicyTimeline;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Policy for one payer: agreement, subscription and account levels from its own book before class and seller.
 * Answers are kept for as long as one use of the book.
 */
public final class PayerPolicy {
    private record Moment(String subscription, LocalDate day, long seen) {}

    private final Rules rules;
    private final Book book;
    private final List<String> sellerLevels;
    private final Map<Moment, Policy> answers = new HashMap<>();

    PayerPolicy(Rules rules, Book book) {
        this.rules = rules;
        this.book = book;
        this.sellerLevels = List.of("class:" + book.account().accountClass(), "seller");
    }

    public long seen() {
        return rules.seen();
    }

    /** What holds for the account as a whole on a day, all activations seen. */
    public Policy onDay(LocalDate day) {
        return answers.computeIfAbsent(
                new Moment("", day, rules.seen()),
                moment -> shared(day, rules.seen()).under(accountLayers(day)));
    }

    /**
     * What holds for a subscription on a day.
     *
     * @param seen the seller entry known to who acted: an activation on that very day counts only when it was seen
     */
    public Policy of(Subscription subscription, LocalDate day, long seen) {
        return answers.computeIfAbsent(
                new Moment(subscription.id(), day, seen),
                moment -> shared(day, seen).under(ownLayers(subscription, day)));
    }

    /** What held when the subscription was accepted. */
    public Policy atStart(Subscription subscription) {
        return of(
                subscription,
                subscription.opened().recorded(),
                subscription.opened().seen());
    }

    private Policy shared(LocalDate day, long seen) {
        return rules.seller().at(sellerLevels, day, seen);
    }

    private List<Activation> ownLayers(Subscription subscription, LocalDate day) {
        boolean plain =
                subscription.terms().overrides().isEmpty() && book.policies().isEmpty();
        Agreement agreement = book.agreements().get(subscription.terms().agreement());
        if (plain && (agreement == null || agreement.overrides().isEmpty())) {
            return List.of();
        }
        PolicyTimeline own = own();
        if (agreement != null && !agreement.overrides().isEmpty()) {
            own = own.with(activation(
                    Agreement.level(agreement.id()),
                    agreement.id() + " v" + agreement.version(),
                    LocalDate.MIN,
                    agreement.overrides()));
        }
        String level = "subscription:" + subscription.id();
        if (!subscription.terms().overrides().isEmpty()) {
            own = own.with(activation(
                    level, "order", LocalDate.MIN, subscription.terms().overrides()));
        }
        return own.layers(
                List.of(Agreement.level(subscription.terms().agreement()), level, "account"), day, rules.seen());
    }

    private List<Activation> accountLayers(LocalDate day) {
        return book.policies().isEmpty() ? List.of() : own().layers(List.of("account"), day, rules.seen());
    }

    private PolicyTimeline own() {
        PolicyTimeline own = PolicyTimeline.EMPTY;
        for (AccountPolicy policy : book.policies()) {
            own = own.with(activation("account", policy.version(), policy.from(), policy.values()));
        }
        return own;
    }

    private Activation activation(String level, String version, LocalDate from, Map<String, String> values) {
        return new Activation(level, version, from, 0, rules.index().parse(values));
    }
}
