package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class PortsOutKnowNoUseCaseTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("dev.settle.application..port.out..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.settle.application..port.out..", "dev.settle.domain..", "java..")
            .because("who writes an adapter reads the port and the domain, and nothing of how the use cases work");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_port_that_hands_out_what_a_use_case_made() {
        bites("dev.settle.application.billing.Done", """
                package dev.settle.application.invoicing.port.out;
                public interface Planted {
                    void keep(dev.settle.application.billing.Done done);
                }
                """);
    }

    @Test
    void bites_a_port_that_takes_a_command() {
        bites("dev.settle.application.billing.port.in.RunBilling", """
                package dev.settle.application.billing.port.out;
                public interface Planted {
                    void begin(dev.settle.application.billing.port.in.RunBilling.Command command);
                }
                """);
    }
}
