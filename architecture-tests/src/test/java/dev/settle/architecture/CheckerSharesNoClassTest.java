package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class CheckerSharesNoClassTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("dev.settle.application.invoicing.check..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.settle.application.invoicing.check..", "java..")
            .because("who checks with the code that made the mistake makes the mistake again");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_checker_that_rounds_as_billing_does() {
        bites("dev.settle.domain.money.Fraction", """
                package dev.settle.application.invoicing.check;
                class Planted {
                    Object third() {
                        return dev.settle.domain.money.Fraction.of(1, 3);
                    }
                }
                """);
    }

    @Test
    void bites_a_checker_that_reads_documents_by_a_use_case() {
        bites("dev.settle.application.invoicing.port.out.Documents", """
                package dev.settle.application.invoicing.check;
                class Planted {
                    dev.settle.application.invoicing.port.out.Documents documents;
                }
                """);
    }
}
