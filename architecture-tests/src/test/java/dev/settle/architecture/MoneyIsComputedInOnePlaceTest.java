package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyIsComputedInOnePlaceTest extends StructureRule {
    private static final String MONEY = "dev.settle.domain.money.";
    private static final Set<String> ARITHMETIC = Set.of("plus", "minus", "times", "dividedBy", "negate", "round");

    static final ArchRule RULE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.settle.domain.money..", "dev.settle.domain.billing..")
            // A scenario may ask the kernel to split or round, to show how it does.
            .and()
            .doNotHaveFullyQualifiedName("dev.settle.launcher.scenario.Probe$Round")
            .and()
            .doNotHaveFullyQualifiedName("dev.settle.launcher.scenario.Probe$Split")
            .should()
            .accessTargetWhere(
                    Core.reachesFor("multiplied money or computed fractions", MoneyIsComputedInOnePlaceTest::computes))
            .because("what is owed is computed by one function; a second one will differ from it by a cent one day");

    private static boolean computes(JavaClass owner, String name) {
        return owner.getFullName().equals(MONEY + "Money") && name.equals("times")
                || owner.getFullName().equals(MONEY + "Fraction") && ARITHMETIC.contains(name)
                || owner.getFullName().equals(MONEY + "Split");
    }

    @Override
    ArchRule rule() {
        return RULE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Money.times(long)|                         money.times(3)",
                "Money.times(dev.settle.domain.money.Fraction, java.math.RoundingMode)| money.times(share, java.math.RoundingMode.HALF_UP)",
                "Fraction.round(java.math.RoundingMode)|    share.round(java.math.RoundingMode.HALF_UP)",
                "Fraction.plus(|                            share.plus(share)",
                "Fraction.minus(|                           share.minus(share)",
                "Fraction.times(|                           share.times(2)",
                "Fraction.negate(|                          share.negate()",
                "Fraction.dividedBy(|                       share.dividedBy(share)",
                "Split.largestRemainder(|                   dev.settle.domain.money.Split.largestRemainder(money, java.util.List.of(1L, 2L))"
            })
    void bites_a_use_case_that_computes_with(String named, String expression) {
        bites(named, computing("dev.settle.application.payment", expression));
    }

    @Test
    void bites_wherever_it_stands() {
        bites("Money.times(long)", computing("dev.settle.domain.payment", "money.times(3)"));
        bites("Money.times(long)", computing("dev.settle.domain.catalog", "money.times(3)"));
        bites("Money.times(long)", computing("dev.settle.adapter.web.api", "money.times(3)"));
        bites("Money.times(long)", computing("dev.settle.launcher", "money.times(3)"));
    }

    @Test
    void bites_a_fraction_whose_sum_is_taken_by_reference() {
        bites("Fraction.plus(", """
                package dev.settle.application.payment;
                import dev.settle.domain.money.Fraction;
                class Planted {
                    Object sum(java.util.stream.Stream<Fraction> all) {
                        return all.reduce(Fraction.ZERO, Fraction::plus);
                    }
                }
                """);
    }

    @Test
    void lets_pass_reading_adding_and_comparing_money() {
        letsPass(computing(
                "dev.settle.application.payment", "money.plus(money).minus(money).negate().compareTo(money)"));
        letsPass(computing("dev.settle.application.payment", "share.signum() + share.compareTo(share)"));
        letsPass(
                computing("dev.settle.adapter.web.api", "dev.settle.domain.money.Fraction.parse(\"1/3\").numerator()"));
    }

    private static String computing(String where, String expression) {
        return """
                package %s;
                class Planted {
                    Object of(dev.settle.domain.money.Money money, dev.settle.domain.money.Fraction share) {
                        return %s;
                    }
                }
                """.formatted(where, expression);
    }
}
