package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class DomainKnowsOnlyTheJdkTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("dev.settle.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.settle.domain..", "java..")
            .because("billing rules must outlive the frameworks that serve them");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_domain_class_that_calls_jdbi() {
        bites("org.jdbi.v3.core.Jdbi", """
                package dev.settle.domain.billing;
                class Planted {
                    Object open() {
                        return org.jdbi.v3.core.Jdbi.create("jdbc:nowhere");
                    }
                }
                """);
    }

    @Test
    void bites_a_domain_class_with_an_annotation_of_a_framework() {
        bites("com.fasterxml.jackson.annotation.JsonProperty", """
                package dev.settle.domain.billing;
                record Planted(@com.fasterxml.jackson.annotation.JsonProperty("n") String name) {}
                """);
    }
}
