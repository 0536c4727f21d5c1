package dev.settle.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoresAndGatewaysStandAloneTest extends StructureRule {
    private static final List<String> TECHNOLOGIES = List.of(
            "dev.settle.adapter.persistence.jdbi",
            "dev.settle.adapter.persistence.hibernate",
            "dev.settle.adapter.persistence.memory",
            "dev.settle.adapter.payment.sandbox",
            "dev.settle.adapter.payment.stripe");

    static final ArchRule RULE = slices().assignedFrom(new ByTechnology())
            .should()
            .notDependOnEachOther()
            .because("each technology behind a port can be taken out without the others noticing");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @ParameterizedTest
    @CsvSource({
        "persistence.jdbi, persistence.memory",
        "persistence.hibernate, persistence.jdbi",
        "payment.sandbox, payment.stripe"
    })
    void bites_a_technology_that_uses_another(String here, String there) {
        bites("dev.settle.adapter.%s.Planted".formatted(there), """
                package dev.settle.adapter.%s;
                public class Planted {}
                """.formatted(there), """
                package dev.settle.adapter.%s;
                class User {
                    dev.settle.adapter.%s.Planted other;
                }
                """.formatted(here, there));
    }

    private static final class ByTechnology implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return TECHNOLOGIES.stream()
                    .filter(name -> (javaClass.getPackageName() + ".").startsWith(name + "."))
                    .findFirst()
                    .map(SliceIdentifier::of)
                    .orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "technologies behind ports";
        }
    }
}
