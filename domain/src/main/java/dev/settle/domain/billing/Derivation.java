package dev.settle.domain.billing;

import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Resolved;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How a line's amount came about: round(owed after) minus round(owed before), where after is before plus the term.
 *
 * @param term     what this line adds; empty for amounts that were given, such as fees and granted credits
 * @param before   owed for the coverage before this line, in exact minor units
 * @param after    owed for it with this line
 * @param limited  the amount was cut to what could still be given back
 * @param rules    the answers of policy that shaped it, with the level and version that supplied each
 * @param entries  the journal entries the seats or the amount came by
 */
public record Derivation(
        Formula formula,
        Optional<Term> term,
        Fraction before,
        Fraction after,
        RoundingMode rounding,
        boolean limited,
        List<Resolved<?>> rules,
        List<Long> entries) {
    public enum Formula {
        /** Seats, price and share of a period that was not billed before. */
        OWED,
        /** What an entry changed about a period that was billed before: seats, price and share of the difference. */
        CHANGE,
        /** The catalog's setup fee. */
        SETUP_FEE,
        /** An amount somebody named. */
        GIVEN,
        /** What the credits of a document are beyond the charges beside them, which the payer loses. */
        FORFEIT
    }

    public Derivation {
        rules = List.copyOf(rules);
        entries = List.copyOf(entries);
    }

    Derivation limited(boolean cut) {
        return new Derivation(formula, term, before, after, rounding, limited || cut, rules, entries);
    }
}
