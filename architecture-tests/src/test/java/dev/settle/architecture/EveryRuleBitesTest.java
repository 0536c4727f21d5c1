package dev.settle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** No rule gets lost, none is there without a violation that it reports, and each says why it is there. */
class EveryRuleBitesTest {
    /** Whoever takes a rule away or adds one says so here. */
    private static final List<Class<? extends StructureRule>> RULES = List.of(
            AccountsChangeByOnePathTest.class,
            ApplicationKnowsOnlyTheDomainTest.class,
            CapabilitiesRunInNoCircleTest.class,
            CheckerSharesNoClassTest.class,
            CoreAsksNoClockTest.class,
            CoreHasNoFloatingPointTest.class,
            CoreIsTheSameOnEveryMachineTest.class,
            CoreRollsNoDiceTest.class,
            DomainImportsDownwardsTest.class,
            DomainKnowsOnlyTheJdkTest.class,
            EveryClassHasAPlaceTest.class,
            LayersPointInwardsTest.class,
            MoneyIsComputedInOnePlaceTest.class,
            NoPackageIsInTwoModulesTest.class,
            PortsOutKnowNoUseCaseTest.class,
            PortsSpeakOurWordsTest.class,
            RowsStayInsideTest.class,
            ServicesStayInsideTest.class,
            StoredFormStaysInsideTest.class,
            StoresAndGatewaysStandAloneTest.class);

    @Test
    void the_rules_are_these() {
        Stream<String> there = new ClassFileImporter()
                .importPackages("dev.settle.architecture").stream()
                        .filter(one ->
                                one.isAssignableTo(StructureRule.class) && !one.isEquivalentTo(StructureRule.class))
                        .map(JavaClass::getName);
        assertThat(there)
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().map(Class::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_run(Class<? extends StructureRule> rule) {
        assertThat(rule.getSimpleName()).endsWith("Test");
        assertThat(rule.isAnnotationPresent(Disabled.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_held_against_a_violation(Class<? extends StructureRule> rule) {
        assertThat(rule.getDeclaredMethods()).anyMatch(EveryRuleBitesTest::isBite);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_one_constant_and_says_why_it_is_there(Class<? extends StructureRule> rule)
            throws IllegalAccessException {
        List<Field> constants = Arrays.stream(rule.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
                .toList();
        assertThat(constants).hasSize(1);
        ArchRule constant = (ArchRule) constants.get(0).get(null);
        assertThat(constant.getDescription()).contains(", because ");
    }

    private static boolean isBite(Method method) {
        return method.getName().startsWith("bites_")
                && AnnotationSupport.isAnnotated(method, Testable.class)
                && !method.isAnnotationPresent(Disabled.class);
    }

    static Stream<Class<? extends StructureRule>> rules() {
        return RULES.stream();
    }
}
