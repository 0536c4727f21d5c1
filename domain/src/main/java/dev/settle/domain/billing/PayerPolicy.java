package dev.settle.domain.billing;

import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.policy.Activation;
import dev.settle.domain.policy.AsOf;
import dev.settle.domain.policy.PackLevels;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.policy.PolicyTimeline;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policy for one payer: agreement, subscription and account levels from its own book before class and seller.
 * Answers are kept for as long as one use of the book.
 */
public final class PayerPolicy {
    /**
     * @param subscription empty for the account as a whole
     * @param begins       something begins on the day: what was recorded before it is known too
     * @param seen         the last seller entry known to who acts
     * @param own          the last entry of the account known to who acts
     */
    private record Moment(String subscription, LocalDate day, boolean begins, long seen, long own) {}

    private final Rules rules;
    private final Book book;
    private final List<String> sellerLevels;
    private final Map<Moment, Policy> answers = new HashMap<>();
    private Optional<PolicyTimeline> accountPolicies = Optional.empty();

    PayerPolicy(Rules rules, Book book) {
        this.rules = rules;
        this.book = book;
        this.sellerLevels = List.of(PackLevels.level(book.account().accountClass()), "seller");
    }

    /** What holds on a day for the account as a whole, known to who acts now. */
    public Policy onDay(LocalDate day) {
        return account(new Moment("", day, false, rules.seen(), book.seq()));
    }

    /** What holds for a document of a day: what was activated before it, and what who made the entry knew. */
    Policy onDay(LocalDate day, Dated entry) {
        return account(new Moment("", day, true, entry.seen(), entry.seq()));
    }

    /** What holds on a day for a subscription, known to who acts now. */
    public Policy of(Subscription subscription, LocalDate day) {
        return own(subscription, day, false, rules.seen(), book.seq());
    }

    /**
     * What holds on a day for who orders something, known to who acts now.
     *
     * @param terms the agreement it is ordered under
     * @param ordered values the order brings along
     */
    public Policy ordering(String terms, String subscription, Map<String, String> ordered, LocalDate day) {
        Moment moment = new Moment(subscription, day, false, rules.seen(), book.seq());
        return shared(moment).under(ownLayers(terms, ordered, moment));
    }

    /** What holds for a change: by the day it takes effect, and what its writer knew. */
    Policy of(Subscription subscription, Dated change) {
        return own(subscription, change.effective(), false, change.seen(), change.seq());
    }

    /**
     * What holds for time that begins on a day: what was activated before it, and what whoever opened the subscription
     * knew. However late, and however often that time is billed, it is the same.
     */
    Policy covering(Subscription subscription, LocalDate day) {
        Dated opened = subscription.opened();
        return own(subscription, day, true, opened.seen(), opened.seq());
    }

    /** What held when the subscription was accepted. */
    public Policy atStart(Subscription subscription) {
        return covering(subscription, subscription.opened().recorded());
    }

    private Policy account(Moment moment) {
        return answers.computeIfAbsent(
                moment, key -> shared(key).under(accountPolicies().layers(List.of("account"), own(key))));
    }

    /** Subscriptions for which nobody agreed or set anything share what holds for the account. */
    private Policy own(Subscription subscription, LocalDate day, boolean begins, long seen, long own) {
        SubscriptionFacts.SubscriptionStarted terms = subscription.terms();
        boolean plain = terms.overrides().isEmpty()
                && agreed(terms.agreement()).isEmpty()
                && book.policies().isEmpty();
        return plain
                ? account(new Moment("", day, begins, seen, 0))
                : answers.computeIfAbsent(
                        new Moment(subscription.id(), day, begins, seen, own),
                        key -> shared(key).under(ownLayers(terms.agreement(), terms.overrides(), key)));
    }

    private Optional<Agreement> agreed(String terms) {
        return Optional.ofNullable(book.agreements().get(terms))
                .map(AgreementStep::agreement)
                .filter(agreement -> !agreement.overrides().isEmpty());
    }

    private Policy shared(Moment moment) {
        return rules.seller().at(sellerLevels, new AsOf(moment.day(), begun(moment), moment.seen()));
    }

    private AsOf own(Moment moment) {
        return new AsOf(moment.day(), begun(moment), moment.own());
    }

    private Instant begun(Moment moment) {
        return moment.begins() ? book.account().zone().startOf(moment.day()) : Instant.MIN;
    }

    private List<Activation> ownLayers(String terms, Map<String, String> ordered, Moment moment) {
        PolicyTimeline own = accountPolicies();
        Optional<Agreement> agreed = agreed(terms);
        if (agreed.isPresent()) {
            Agreement agreement = agreed.get();
            String version = agreement.id() + " v" + agreement.version();
            own = own.with(Activation.agreed(
                    Agreement.level(agreement.id()), version, rules.index().parse(agreement.overrides())));
        }
        String level = "subscription:" + moment.subscription();
        if (!ordered.isEmpty()) {
            own = own.with(Activation.agreed(level, "order", rules.index().parse(ordered)));
        }
        return own.layers(List.of(Agreement.level(terms), level, "account"), own(moment));
    }

    private PolicyTimeline accountPolicies() {
        PolicyTimeline all = accountPolicies.orElseGet(this::compiled);
        accountPolicies = Optional.of(all);
        return all;
    }

    private PolicyTimeline compiled() {
        PolicyTimeline all = PolicyTimeline.EMPTY;
        for (PolicyStep step : book.policies()) {
            all = all.with(new Activation(
                    "account",
                    step.policy().version(),
                    step.policy().from(),
                    step.seq(),
                    book.account().zone().startOf(step.recorded()),
                    rules.index().parse(step.policy().values())));
        }
        return all;
    }
}
