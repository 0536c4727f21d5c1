package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryClassHasAPlaceTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("dev.settle..")
            .should()
            .resideInAnyPackage(
                    "dev.settle.domain..",
                    "dev.settle.application..",
                    "dev.settle.contract..",
                    "dev.settle.adapter.web..",
                    "dev.settle.adapter.persistence..",
                    "dev.settle.adapter.payment..",
                    "dev.settle.launcher..")
            .because("what belongs to no module is held by no rule: name it here and in LayersPointInwards");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_class_beside_the_modules() {
        bites("dev.settle.util.Planted", """
                package dev.settle.util;
                class Planted {}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "application",
                "contract",
                "adapter.web",
                "adapter.persistence",
                "adapter.payment",
                "launcher"
            })
    void the_rules_see_every_module(String module) {
        assertThat(Production.CLASSES.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> (name + ".").startsWith("dev.settle." + module + "."));
    }
}
