package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ApplicationKnowsOnlyTheDomainTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("dev.settle.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.settle.application..", "dev.settle.domain..", "java..")
            .because("a use case asks through ports, and what answers them can be exchanged");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_use_case_that_logs_through_a_framework() {
        bites("org.slf4j.Logger", """
                package dev.settle.application.billing;
                class Planted {
                    void say() {
                        org.slf4j.LoggerFactory.getLogger("x").info("y");
                    }
                }
                """);
    }
}
