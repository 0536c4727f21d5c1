package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class StoredFormStaysInsideTest extends StructureRule {
    static final ArchRule RULE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.settle.adapter.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.settle.adapter.persistence.json..")
            .because("what is stored goes by the components of these records, and changes without anybody noticing");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_who_reads_the_columns_of_a_book() {
        bites("dev.settle.adapter.persistence.json.Standing", """
                package dev.settle.launcher;
                class Planted {
                    Object told(dev.settle.adapter.persistence.json.Standing standing) {
                        return standing.told();
                    }
                }
                """);
    }

    @Test
    void lets_pass_a_store_that_writes_them() {
        letsPass("""
                package dev.settle.adapter.persistence.jdbi;
                class Planted {
                    dev.settle.adapter.persistence.json.Standing standing;
                }
                """);
    }
}
