package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DomainImportsDownwardsTest extends StructureRule {
    static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("dev.settle.domain..")
            .should(new OnlyKnowLowerCapabilities())
            .because("whoever reads a capability needs to know only what lies below it");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_calendar_that_knows_billing() {
        bites("calendar must not know billing", """
                package dev.settle.domain.calendar;
                class Planted {
                    dev.settle.domain.billing.Occasion occasion;
                }
                """);
    }

    @Test
    void bites_billing_that_knows_its_invoices() {
        bites("billing must not know invoicing", """
                package dev.settle.domain.billing;
                class Planted {
                    dev.settle.domain.invoicing.Document document;
                }
                """);
    }

    @Test
    void bites_a_part_of_billing_in_a_package_below() {
        bites("billing must not know ledger", """
                package dev.settle.domain.billing.sentence;
                class Planted {
                    dev.settle.domain.ledger.Posting posting;
                }
                """);
    }

    @Test
    void bites_a_problem_that_knows_a_capability() {
        bites("the domain's root must not know money", """
                package dev.settle.domain;
                class Planted {
                    dev.settle.domain.money.Money money;
                }
                """);
    }

    @Test
    void bites_a_capability_that_is_not_in_the_table() {
        bites("pricing is not in the table of capabilities", """
                package dev.settle.domain.pricing;
                class Planted {
                    dev.settle.domain.money.Money money;
                }
                """);
    }

    @Test
    void lets_pass_what_knows_lower_ones_and_the_five_kinds_of_problem() {
        letsPass("""
                package dev.settle.domain.billing;
                class Planted {
                    dev.settle.domain.money.Money money;
                    dev.settle.domain.subscription.Lot lot;
                    dev.settle.domain.Conflict conflict;
                }
                """);
    }

    @Test
    void the_table_in_the_documentation_is_the_one_that_is_held() throws IOException {
        List<List<String>> documented = Files.readAllLines(Path.of("..", "docs", "architecture.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\| `.*"))
                .map(line -> line.split(" \\| ")[1].replace("`", ""))
                .map(capabilities -> List.of(capabilities.split(", ")))
                .toList();
        assertThat(documented).isEqualTo(Capabilities.LINES);
    }

    private static final class OnlyKnowLowerCapabilities extends ArchCondition<JavaClass> {
        OnlyKnowLowerCapabilities() {
            super("only know capabilities on their own line of the table or on one above");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            Optional<String> here = Capabilities.of(Core.DOMAIN, item);
            if (here.isPresent() && Capabilities.line(here.get()).isEmpty()) {
                events.add(SimpleConditionEvent.violated(
                        item, here.get() + " is not in the table of capabilities: " + item.getName()));
            }
            for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                Capabilities.of(Core.DOMAIN, dependency.getTargetClass())
                        .filter(there -> !knows(here, there))
                        .ifPresent(there -> events.add(SimpleConditionEvent.violated(
                                item,
                                "%s must not know %s: %s"
                                        .formatted(
                                                here.orElse("the domain's root"),
                                                there,
                                                dependency.getDescription()))));
            }
        }

        /** What is not in the table is reported where it stands. */
        private static boolean knows(Optional<String> here, String there) {
            int from = here.flatMap(Capabilities::line).orElse(-1);
            return Capabilities.line(there).orElse(-1) <= from;
        }
    }
}
