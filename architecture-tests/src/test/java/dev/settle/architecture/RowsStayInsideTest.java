package dev.settle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsStayInsideTest extends StructureRule {
    private static final Set<String> NAMES = Set.of("Row", "Rows", "Entity", "Mapper", "Table");

    static final ArchRule RULE = noClasses()
            .that()
            .resideInAPackage("dev.settle.adapter..")
            .and(describe("are rows, entities or mappers", RowsStayInsideTest::isRow))
            .should(new Reachable())
            .because("how something is stored is an adapter's own affair, and may change without anybody noticing");

    private static boolean isRow(JavaClass javaClass) {
        return NAMES.stream().anyMatch(javaClass.getSimpleName()::endsWith)
                || javaClass.getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getPackageName().startsWith("jakarta.persistence"));
    }

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_public_row() {
        bites(
                "dev.settle.adapter.persistence.jdbi.account.HeadRow is seen from other packages",
                "package dev.settle.adapter.persistence.jdbi.account; public record HeadRow(String account) {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HeadRows", "HeadEntity", "HeadMapper", "HeadTable"})
    void bites_by_the_end_of_a_name(String name) {
        bites(
                "dev.settle.adapter.persistence.jdbi.account.%s is seen from other packages".formatted(name),
                "package dev.settle.adapter.persistence.jdbi.account; public class %s {}".formatted(name));
    }

    @Test
    void bites_a_public_row_within_a_public_class() {
        bites(
                "Heads$Row is seen from other packages",
                "package dev.settle.adapter.persistence.jdbi; public class Heads { public record Row(int seq) {} }");
    }

    @Test
    void bites_a_public_entity_whatever_it_is_called() {
        bites("dev.settle.adapter.persistence.hibernate.Head is seen from other packages", """
                package jakarta.persistence;
                public @interface Entity {}
                """, """
                package dev.settle.adapter.persistence.hibernate;
                @jakarta.persistence.Entity
                public class Head {}
                """);
    }

    @Test
    void lets_pass_what_is_called_so_and_is_not_stored() {
        letsPass("package dev.settle.domain.catalog; public record PriceTable(int seats) {}");
    }

    @Test
    void lets_pass_a_row_that_only_its_neighbours_see() {
        letsPass("package dev.settle.adapter.persistence.jdbi.account; record HeadRow(String account) {}");
        letsPass("package dev.settle.adapter.persistence.jdbi; class Heads { public record Row(int seq) {} }");
    }
}
