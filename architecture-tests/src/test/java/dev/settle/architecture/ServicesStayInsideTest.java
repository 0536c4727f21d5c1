package dev.settle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ServicesStayInsideTest extends StructureRule {
    static final ArchRule RULE = noClasses()
            .that()
            .resideInAPackage("dev.settle.application..")
            .and(describe("do what a use case promises", ServicesStayInsideTest::isService))
            .should(new Reachable())
            .because("a use case is called by its interface, and only its capability's factory knows who answers");

    private static boolean isService(JavaClass javaClass) {
        return !javaClass.isInterface()
                && (javaClass.getSimpleName().endsWith("Service")
                        || javaClass.getAllRawInterfaces().stream()
                                .anyMatch(promise -> promise.getPackageName().contains(".port.in")
                                        && promise.getEnclosingClass().isEmpty()));
    }

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_public_service() {
        bites(
                "dev.settle.application.billing.PlantedService is seen from other packages",
                "package dev.settle.application.billing; public class PlantedService {}");
    }

    @Test
    void bites_a_public_class_of_another_name_that_answers_a_use_case() {
        bites("dev.settle.application.billing.Planted is seen from other packages", """
                package dev.settle.application.billing;
                public final class Planted implements dev.settle.application.billing.port.in.RunBilling {
                    public Result run(Command command) {
                        return new Result(0, 0);
                    }
                }
                """);
    }

    @Test
    void lets_pass_a_use_case_and_its_answers() {
        letsPass("package dev.settle.application.billing.port.in; public interface PlantedService {}");
        letsPass("""
                package dev.settle.application.billing.port.in;
                public interface Planted {
                    Answer ask();
                    sealed interface Answer {}
                    record Yes() implements Answer {}
                }
                """);
    }

    @Test
    void lets_pass_what_is_called_so_elsewhere() {
        letsPass("package dev.settle.adapter.web.api; public class PlantedService {}");
    }
}
