package dev.settle.adapter.persistence.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.Parameters;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Term;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.subscription.Subscription;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StateCodecTest {
    @Test
    void random_subscriptions_parties_and_derivations_come_back() {
        long first = Long.getLong("settle.seed", new SplittableRandom().nextLong());
        for (long seed = first; seed != first + 300; seed++) {
            Invented invented = new Invented(new SplittableRandom(seed));
            String seeded = "-Dsettle.seed=" + seed;
            Subscription subscription = invented.one(Subscription.class);
            assertThat(StateCodec.SUBSCRIPTION.read(StateCodec.SUBSCRIPTION.write(subscription)))
                    .as(seeded)
                    .isEqualTo(subscription);
            Party party = invented.one(Party.class);
            assertThat(StateCodec.PARTY.read(StateCodec.PARTY.write(party)))
                    .as(seeded)
                    .isEqualTo(party);
            Standing standing = invented.one(Standing.class);
            assertThat(StateCodec.STANDING.read(StateCodec.STANDING.write(standing)))
                    .as(seeded)
                    .isEqualTo(standing);
            DraftLine line = line(invented);
            assertThat(again(line)).as(seeded).isEqualTo(line.derivation());
        }
    }

    @Test
    void an_attempt_to_pay_comes_back() {
        Attempt attempt = new Attempt(
                "a",
                "s",
                "INV-1",
                1,
                "a/INV-1/1",
                Money.of(Examples.EUR, 500),
                "method-1",
                true,
                Answer.of(AttemptState.UNKNOWN, "ref", "code"),
                Given.NOW,
                Given.NOW,
                2,
                Optional.of(Given.NOW));
        assertThat(StateCodec.ATTEMPT.read(StateCodec.ATTEMPT.write(attempt))).isEqualTo(attempt);
    }

    @Test
    void subscriptions_of_a_book_that_stand_alike_are_written_once() {
        AccountFacts.AccountOpened fact =
                new AccountFacts.AccountOpened("s", "CUSTOMER", "UTC", "EU", Optional.empty());
        Book book = Given.page(
                        Book.opened("a", Given.entry(1, 1, fact), fact),
                        List.of(Examples.started("s2", 5), Examples.started("s1", 5)))
                .after();
        assertThat(StateCodec.STANDING.write(Standing.of(book)))
                .isEqualTo("[[[[\"s1\",\"s2\"],[\"2025-03-01\",null,1,null,false]]]]");
        assertThat(Standing.of(book).progressById()).isEqualTo(book.progress());
    }

    @Test
    void an_ordinary_lines_derivation_is_a_few_bytes() {
        DraftLine line = Examples.charge("s1", "2025-03-01/2025-04-01", 5);
        assertThat(DerivationCodec.write(line)).asString(UTF_8).isEqualTo("{\"d\":31,\"e\":[2],\"p\":1000}");
        assertThat(again(line)).isEqualTo(line.derivation());
    }

    @Test
    void a_derivation_that_differs_from_its_line_in_everything_comes_back() {
        DraftLine line = Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("INV-000001", 1), 1_355);
        assertThat(again(line)).isEqualTo(line.derivation());
    }

    private static Derivation again(DraftLine line) {
        String text = RuleSet.of(line.derivation()).text();
        RuleSet shared = RuleSet.read(text, Parameters.INDEX);
        assertThat(shared.text()).isEqualTo(text);
        return DerivationCodec.read(DerivationCodec.write(line), DerivationCodec.Line.of(line), shared);
    }

    private static DraftLine line(Invented invented) {
        Optional<Term> term = invented.one(Boolean.class) ? Optional.of(term(invented)) : Optional.empty();
        List<Resolved<?>> rules =
                Examples.charge("s1", "2025-03-01/2025-04-01", 5).derivation().rules();
        return new DraftLine(
                Optional.empty(),
                invented.one(String.class),
                "",
                1 + Math.floorMod(invented.one(long.class), 3L),
                invented.one(Boolean.class) ? Optional.of(invented.one(Period.class)) : Optional.empty(),
                invented.one(Money.class),
                Optional.empty(),
                new Derivation(
                        invented.one(Derivation.Formula.class),
                        term,
                        invented.one(Fraction.class),
                        invented.one(Fraction.class),
                        invented.one(RoundingMode.class),
                        invented.one(Boolean.class),
                        rules,
                        List.of(invented.one(long.class))));
    }

    private static Term term(Invented invented) {
        return new Term(
                Math.floorMod(invented.one(long.class), 1_000L),
                Money.of(Examples.EUR, Math.floorMod(invented.one(long.class), 100_000L)),
                invented.one(Period.class),
                invented.one(Period.class),
                invented.one(Period.class),
                Math.floorMod(invented.one(long.class), 32L),
                1 + Math.floorMod(invented.one(long.class), 31L),
                invented.one(Fraction.class),
                invented.one(String.class),
                invented.one(String.class));
    }
}
