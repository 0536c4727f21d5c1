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
import org.junit.jupiter.params.provider.ValueSource;

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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Double",
                "Float",
                "java.util.OptionalDouble",
                "java.util.function.DoubleSupplier",
                "java.util.stream.DoubleStream",
                "java.util.concurrent.atomic.DoubleAdder"
            })
    void bites_a_field_of_a_class_that_holds(String type) {
        bites(
                "is the type of the field",
                "package dev.settle.domain.billing; class Planted { %s rate; }".formatted(type));
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
                "1.19 stands in|                       (long) (cents * 1.19)",
                "1.5 stands in|                        (long) (cents * 1.5f)",
                "to call java/lang/Double.hashCode|    Double.valueOf(\"1\").hashCode()",
                "as java/lang/Double.TYPE|             double.class.hashCode()",
                "to refer to java/lang/Math.sqrt|      java.util.stream.Stream.of(cents).map(Math::sqrt).count()",
                "to refer to java/lang/Double.hashCode|((java.util.function.IntSupplier) Double.valueOf(\"1\")::hashCode).getAsInt()",
                "IntSupplier; is used by dev.settle|   ((java.util.function.IntSupplier) Double.valueOf(\"1\")::hashCode).getAsInt()",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "float share = 0;",
                "float share = 1;",
                "float share = 2;",
                "double share = 0;",
                "double share = 1;",
                "float share = (int) cents;",
                "double share = (int) cents;",
                "float share = cents;",
                "double share = cents;",
                "var shares = new float[1]; var share = shares[0];",
                "var shares = new double[1]; var share = shares[0];"
            })
    void bites_a_number_made_by(String statement) {
        bites("an instruction in dev.settle.domain.billing.Planted.of()", """
                package dev.settle.domain.billing;
                class Planted {
                    long of(long cents) {
                        %s
                        return (long) share;
                    }
                }
                """.formatted(statement));
    }

    @Test
    void bites_a_number_that_is_read_elsewhere() {
        bites("as dev/settle/launcher/Rate.now", """
                package dev.settle.launcher;
                public class Rate {
                    public double now;
                }
                """, """
                package dev.settle.domain.billing;
                class Planted {
                    long of(dev.settle.launcher.Rate rate) {
                        return (long) rate.now;
                    }
                }
                """);
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
    void lets_pass_a_rate_that_is_told_and_billed_by_nobody() {
        letsPass("package dev.settle.launcher; record Planted(double documentsPerSecond) {}");
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
