package dev.settle.application.invoicing.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the answer to a parameter: the agreement's, the subscription's, the account's, its class's, the seller's, or the
 * kernel's own. The same is asked for every lot of every line, so each answer is looked for once.
 */
final class Policy {
    /** @param begun what was recorded before it counts, be it known to who made the entry or not */
    private record Asked(String parameter, String subscription, LocalDate day, long entry, long seen, Instant begun) {}

    private final History account;
    private final History seller;
    private final Map<String, String> defaults;
    private final History agreements;
    private final History policies;
    private final History packs;
    private final Map<String, History> facts = new HashMap<>();
    private final Map<String, Fact> opened = new HashMap<>();
    private final Map<Asked, Answer> answers = new HashMap<>();

    /**
     * @param account  the account's facts so far
     * @param seller   the seller's facts that were seen
     * @param defaults the kernel's own answers
     */
    Policy(History account, History seller, Map<String, String> defaults) {
        this.account = account;
        this.seller = seller;
        this.defaults = defaults;
        this.agreements = account.where(fact -> fact.is("AgreementAccepted"));
        this.policies = account.where(fact -> fact.is("AccountPolicy"));
        this.packs = seller.where(fact -> fact.is("PackActivated"));
    }

    History account() {
        return account;
    }

    History seller() {
        return seller;
    }

    /** All about a subscription. */
    History facts(String subscription) {
        return facts.computeIfAbsent(subscription, account::of);
    }

    /** How a subscription began. */
    Fact opened(String subscription) {
        return opened.computeIfAbsent(subscription, account::opened);
    }

    /** By a day, and what whoever made an entry knew. */
    Answer answer(String parameter, String subscription, LocalDate day, Fact actor) {
        return answer(parameter, subscription, day, actor, Instant.MIN);
    }

    /** For what begins on a day: what was recorded before it counts too. */
    Answer beginning(String parameter, String subscription, LocalDate day, Fact actor) {
        return answer(
                parameter, subscription, day, actor, day.atStartOfDay(zone()).toInstant());
    }

    /**
     * For a document as a whole that a day makes due: no agreement and no subscription has an answer of its own, and what
     * was recorded before the day counts too.
     */
    Answer ofAccountBeginning(String parameter, LocalDate day, Fact actor) {
        return ofAccount(parameter, day, actor, day.atStartOfDay(zone()).toInstant());
    }

    private Answer answer(String parameter, String subscription, LocalDate day, Fact actor, Instant begun) {
        Asked asked = new Asked(parameter, subscription, day, actor.seq(), actor.seen(), begun);
        Answer known = answers.get(asked);
        if (known == null) {
            known = find(parameter, subscription, day, actor, begun);
            answers.put(asked, known);
        }
        return known;
    }

    private Answer find(String parameter, String subscription, LocalDate day, Fact actor, Instant begun) {
        Fact opened = opened(subscription);
        String agreement = opened.what().at("agreement").text();
        Optional<Fact> accepted = last(agreements.facts().stream()
                .filter(fact ->
                        agreement.equals(fact.what().at("agreement").at("id").text()))
                .toList());
        return accepted.map(fact -> fact.what().at("agreement"))
                .flatMap(terms -> in(terms.at("overrides"), parameter)
                        .map(value -> new Answer(
                                parameter,
                                value,
                                "agreement:" + agreement,
                                agreement + " v" + terms.at("version").number())))
                .or(() -> in(opened.what().at("overrides"), parameter)
                        .map(value -> new Answer(parameter, value, "subscription:" + subscription, "order")))
                .orElseGet(() -> ofAccount(parameter, day, actor, begun));
    }

    private Answer ofAccount(String parameter, LocalDate day, Fact actor, Instant begun) {
        return accountLevel(parameter, day, actor, begun)
                .or(() -> sellerLevel("class:" + accountClass(), parameter, day, actor, begun))
                .or(() -> sellerLevel("seller", parameter, day, actor, begun))
                .orElseGet(() -> new Answer(
                        parameter, defaults.getOrDefault(parameter, "no such parameter"), "default", "kernel"));
    }

    private Optional<Answer> accountLevel(String parameter, LocalDate day, Fact actor, Instant begun) {
        return latest(policies.where(fact -> !fact.what().at("from").day().isAfter(day)
                        && (fact.seq() <= actor.seq() || fact.at().isBefore(begun))))
                .flatMap(fact -> in(fact.what().at("values"), parameter)
                        .map(value -> new Answer(
                                parameter,
                                value,
                                "account",
                                fact.what().at("version").text())));
    }

    private Optional<Answer> sellerLevel(String level, String parameter, LocalDate day, Fact actor, Instant begun) {
        return latest(packs.where(fact -> fact.what().at("level").text().equals(level)
                        && !fact.what().at("from").day().isAfter(day)
                        && (fact.seq() <= actor.seen() || fact.at().isBefore(begun))))
                .flatMap(fact -> in(fact.what().at("values"), parameter)
                        .map(value -> new Answer(
                                parameter,
                                value,
                                level,
                                fact.what().at("pack").text() + "@"
                                        + fact.what().at("version").text())));
    }

    private ZoneId zone() {
        return ZoneId.of(account.facts().get(0).what().at("zone").text());
    }

    private String accountClass() {
        return account.facts().get(0).what().at("accountClass").text();
    }

    private static Optional<String> in(Node values, String parameter) {
        return values.find(parameter).map(Node::text).map(String::strip).map(Policy::spelled);
    }

    /** One value has a second spelling. */
    private static String spelled(String value) {
        return value.equals("REPORTED_CHANGE") ? "REPORTED" : value;
    }

    /** The one that begins last; of two that begin on a day, the later entry. */
    private static Optional<Fact> latest(History activations) {
        return activations.facts().stream()
                .reduce((one, other) -> other.what()
                                .at("from")
                                .day()
                                .isBefore(one.what().at("from").day())
                        ? one
                        : other);
    }

    private static Optional<Fact> last(List<Fact> facts) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(facts.size() - 1));
    }
}
