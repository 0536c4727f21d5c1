package dev.settle.adapter.persistence.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.Parameters;
import dev.settle.contract.Randomly;
import dev.settle.contract.store.Examples;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Term;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DerivationCodecTest {

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

    @Test
    void random_derivations_come_back_and_are_written_as_the_record_they_are_read_by() {
        Randomly.times(1_000, random -> {
            DraftLine line = line(random);
            assertThat(again(line)).isEqualTo(line.derivation());
            DerivationCodec.Written written = written(line.derivation(), line);
            assertThat(DerivationCodec.write(line))
                    .asString(UTF_8)
                    .isEqualTo(new String(
                            Json.bytes(out ->
                                    Json.shape(DerivationCodec.Written.class).write(out, written)),
                            UTF_8));
        });
    }

    private static Derivation again(DraftLine line) {
        String text = RuleSet.of(line.derivation()).text();
        RuleSet shared = RuleSet.read(text, Parameters.INDEX);
        assertThat(shared.text()).isEqualTo(text);
        return DerivationCodec.read(DerivationCodec.write(line), DerivationCodec.Line.of(line), shared);
    }

    /** What is to be read, field by field. */
    private static DerivationCodec.Written written(Derivation derivation, DraftLine line) {
        Optional<Term> term = derivation.term();
        Fraction implied = term.filter(part -> part.of() != 0)
                .map(part -> part.addedTo(derivation.before()))
                .orElse(derivation.before());
        return new DerivationCodec.Written(
                unless(derivation.formula(), Derivation.Formula.OWED),
                term.map(part -> part.price().minorUnits()),
                term.flatMap(
                        part -> unless(part.price().currency(), line.amount().currency())),
                term.flatMap(part -> unless(part.seats(), line.quantity())),
                term.flatMap(part -> unless(part.sku(), line.sku())),
                term.flatMap(part -> unless(part.billed(), line.period().orElse(Period.NO_DAYS))),
                term.flatMap(part -> unless(part.served(), part.billed())),
                term.flatMap(part -> unless(part.whole(), part.served())),
                term.map(Term::days),
                term.flatMap(part -> unless(part.of(), part.days())),
                term.flatMap(part -> unless(part.discounted(), Fraction.ONE)),
                unless(derivation.before(), Fraction.ZERO),
                unless(derivation.after(), implied),
                unless(derivation.limited(), false),
                derivation.entries());
    }

    private static <T> Optional<T> unless(T value, T said) {
        return value.equals(said) ? Optional.empty() : Optional.of(value);
    }

    /** Any two values that can be the same are so in half of the lines. */
    private static DraftLine line(RandomGenerator random) {
        Invented invented = new Invented(random);
        Optional<Period> period = random.nextBoolean() ? Optional.of(invented.one(Period.class)) : Optional.empty();
        String sku = invented.one(String.class);
        long quantity = 1 + random.nextInt(3);
        Money amount = Money.of(Examples.EUR, random.nextInt(100_000));
        Fraction before = random.nextBoolean() ? Fraction.ZERO : invented.one(Fraction.class);
        Optional<Term> term = random.nextInt(4) > 0
                ? Optional.of(term(random, period.orElse(Period.NO_DAYS), sku, quantity))
                : Optional.empty();
        Fraction implied = term.map(part -> part.addedTo(before)).orElse(before);
        List<Resolved<?>> rules =
                Examples.charge("s1", "2025-03-01/2025-04-01", 5).derivation().rules();
        return new DraftLine(
                Optional.empty(),
                sku,
                "",
                quantity,
                period,
                amount,
                Optional.empty(),
                new Derivation(
                        random.nextBoolean() ? Derivation.Formula.OWED : invented.one(Derivation.Formula.class),
                        term,
                        before,
                        random.nextBoolean() ? implied : invented.one(Fraction.class),
                        invented.one(RoundingMode.class),
                        random.nextBoolean(),
                        rules,
                        random.nextBoolean() ? List.of() : List.of(random.nextLong(), random.nextLong())));
    }

    private static Term term(RandomGenerator random, Period days, String sku, long quantity) {
        Invented invented = new Invented(random);
        Period billed = random.nextBoolean() ? days : invented.one(Period.class);
        Period served = random.nextBoolean() ? billed : invented.one(Period.class);
        long counted = 1 + random.nextInt(31);
        return new Term(
                random.nextBoolean() ? quantity : -random.nextInt(1_000),
                Money.of(
                        random.nextBoolean()
                                ? Examples.EUR
                                : invented.one(Money.class).currency(),
                        random.nextInt(100_000)),
                billed,
                served,
                random.nextBoolean() ? served : invented.one(Period.class),
                counted,
                random.nextBoolean() ? counted : 1 + random.nextInt(31),
                random.nextBoolean() ? Fraction.ONE : invented.one(Fraction.class),
                random.nextBoolean() ? sku : invented.one(String.class),
                invented.one(String.class));
    }
}
