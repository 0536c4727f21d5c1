package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreHasNoFloatingPointTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAnyPackage("dev.settle.domain..", "dev.settle.application..")
            .should(new ArchCondition<JavaClass>("compute without floating point") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    FloatingPoint.in(item).forEach(found -> events.add(SimpleConditionEvent.violated(item, found)));
                }
            })
            .because("a tenth of a cent that is lost in a double comes back as a difference nobody can explain");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_field() {
        bites("is the type of the field", "package dev.settle.domain.billing; class Planted { double rate; }");
        bites("is the type of the field", "package dev.settle.domain.billing; record Planted(float[] rates) {}");
        bites("is the type of the field", "package dev.settle.domain.billing; class Planted { Double rate; }");
    }

    @Test
    void bites_a_parameter() {
        bites(
                "is in the signature of dev.settle.domain.billing.Planted.set()",
                "package dev.settle.domain.billing; interface Planted { void set(int a, double rate); }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java/lang/Math.sqrt|                  (long) Math.sqrt(cents)",
                "java/lang/Double.parseDouble|         (long) Double.parseDouble(\"1.5\")",
                "java/math/BigDecimal.<init>|          new java.math.BigDecimal(cents).negate().longValue() + new java.math.BigDecimal(0.1).longValue()",
                "java/math/BigDecimal.doubleValue|     (long) java.math.BigDecimal.ONE.doubleValue()",
                "an instruction in|                    (long) (cents * 1.19)",
                "1.19 stands in|                       (long) (cents * 1.19)",
                "an instruction in|                    (long) (float) cents",
                "mapToDouble|                          java.util.stream.LongStream.of(cents).boxed().mapToDouble(c -> c).count()"
            })
    void bites_a_computation_with(String named, String expression) {
        bites(named, """
                package dev.settle.domain.billing;
                class Planted {
                    long of(long cents) {
                        return %s;
                    }
                }
                """.formatted(expression));
    }

    @Test
    void bites_a_local_variable() {
        bites("an instruction in dev.settle.application.payment.Planted.of()", """
                package dev.settle.application.payment;
                class Planted {
                    long of(long cents) {
                        double share = cents;
                        share /= 3;
                        return (long) share;
                    }
                }
                """);
    }

    @Test
    void lets_pass_exact_numbers() {
        letsPass("""
                package dev.settle.domain.billing;
                class Planted {
                    long days(long from, java.math.BigDecimal Decimal, Fee fee) {
                        return Math.addExact(from, Decimal.longValueExact()) * 3 / 2;
                    }
                    enum Fee { FIXED, DAILY }
                }
                """);
    }
}
