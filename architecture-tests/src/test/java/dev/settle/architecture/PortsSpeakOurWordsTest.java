package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class PortsSpeakOurWordsTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("dev.settle.application..port..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.settle.domain..",
                    "dev.settle.application..",
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.time..")
            .because("a port that speaks of a technology can only be fulfilled by that technology");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_port_that_hands_in_json() {
        bites("com.fasterxml.jackson.databind.JsonNode", """
                package dev.settle.application.billing.port.in;
                public interface Planted {
                    void bill(com.fasterxml.jackson.databind.JsonNode command);
                }
                """);
    }

    @Test
    void bites_a_port_that_hands_out_rows() {
        bites("java.sql.ResultSet", """
                package dev.settle.application.billing.port.out;
                public interface Planted {
                    java.util.List<java.sql.ResultSet> rows();
                }
                """);
    }

    @Test
    void bites_a_port_that_asks_for_a_file() {
        bites("java.io.File", """
                package dev.settle.application.billing.port.out;
                public interface Planted {
                    void write(java.io.File file);
                }
                """);
    }
}
