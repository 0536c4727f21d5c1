package dev.settle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreRollsNoDiceTest extends StructureRule {
    private static final Set<String> DICE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");
    private static final Set<String> ROLLS = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle");

    static final ArchRule RULE = Core.noClasses()
            .should()
            .accessTargetWhere(Core.reachesFor("randomness", CoreRollsNoDiceTest::isRandom))
            .because("a whole run is a function of seed and commit: ids and randomness come by a port");

    private static boolean isRandom(JavaClass owner, String name) {
        String type = owner.getFullName();
        return DICE.contains(type) || type.startsWith("java.util.random.") || ROLLS.contains(type + "." + name);
    }

    @Override
    ArchRule rule() {
        return RULE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.Random|                       new java.util.Random(1).nextLong()",
                "java.util.SplittableRandom|             new java.util.SplittableRandom(1)",
                "java.util.concurrent.ThreadLocalRandom| java.util.concurrent.ThreadLocalRandom.current()",
                "java.security.SecureRandom|             new java.security.SecureRandom()",
                "java.util.random.RandomGenerator|       java.util.random.RandomGenerator.getDefault()",
                "java.util.UUID.randomUUID()|            java.util.UUID.randomUUID()",
                "java.lang.Math.random()|                (Object) Math.random()",
                "java.lang.StrictMath.random()|          (Object) StrictMath.random()",
                "java.util.Collections.shuffle(|         shuffled()"
            })
    void bites_a_domain_class_with(String named, String expression) {
        bites(named, """
                package dev.settle.domain.billing;
                class Planted {
                    Object value() {
                        return %s;
                    }
                    Object shuffled() {
                        var list = new java.util.ArrayList<String>();
                        java.util.Collections.shuffle(list);
                        return list;
                    }
                }
                """.formatted(expression));
    }

    @Test
    void bites_a_use_case_that_makes_up_an_id() {
        bites("java.util.UUID.randomUUID()", """
                package dev.settle.application.account;
                class Planted {
                    String id() {
                        return java.util.UUID.randomUUID().toString();
                    }
                }
                """);
    }

    @Test
    void lets_pass_an_id_that_is_read() {
        letsPass("""
                package dev.settle.domain.account;
                class Planted {
                    Object id(String text) {
                        return java.util.UUID.fromString(text);
                    }
                }
                """);
    }
}
