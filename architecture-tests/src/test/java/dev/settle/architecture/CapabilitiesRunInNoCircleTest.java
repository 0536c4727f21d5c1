package dev.settle.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/**
 * In the domain a slice is a capability. In the application it is a capability's use cases, or its ports to the outside:
 * use cases join capabilities, so those that issue documents may stand on the same ports as those that read them.
 */
class CapabilitiesRunInNoCircleTest extends StructureRule {
    static final ArchRule RULE = slices().assignedFrom(new ByCapability())
            .should()
            .beFreeOfCycles()
            .because("two capabilities that need each other are one, and can neither be read nor changed alone");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_two_capabilities_of_the_domain_that_know_each_other() {
        bites("Cycle detected: Slice domain catalog -> \n                Slice domain seller", """
                package dev.settle.domain.seller;
                public class Planted {
                    dev.settle.domain.catalog.Other other;
                }
                """, """
                package dev.settle.domain.catalog;
                public class Other {
                    dev.settle.domain.seller.Planted planted;
                }
                """);
    }

    @Test
    void bites_use_cases_that_know_each_other() {
        bites("Cycle detected: Slice application billing -> \n                Slice application payment", """
                package dev.settle.application.billing;
                public class Planted {
                    dev.settle.application.payment.Other other;
                }
                """, """
                package dev.settle.application.payment;
                public class Other {
                    dev.settle.application.billing.Planted planted;
                }
                """);
    }

    private static final class ByCapability implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String ports = javaClass.getPackageName().contains(".port.out") ? " port.out" : "";
            return Capabilities.of(Core.DOMAIN, javaClass)
                    .map(name -> SliceIdentifier.of("domain " + name))
                    .or(() -> Capabilities.of(Core.APPLICATION, javaClass)
                            .map(name -> SliceIdentifier.of("application " + name + ports)))
                    .orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "capabilities of the domain and of the application";
        }
    }
}
