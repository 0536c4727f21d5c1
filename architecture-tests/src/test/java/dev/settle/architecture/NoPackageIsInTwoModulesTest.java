package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NoPackageIsInTwoModulesTest extends StructureRule {
    static final ArchRule RULE = classes()
            .should(new LiveWithTheirPackage())
            .because("package-private means nothing where a package is in two jars, and Java's modules refuse it");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_package_that_is_in_two_modules() {
        bitesApart(
                "dev.settle.domain.billing is in 2 modules",
                "package dev.settle.domain.billing; class Planted {}",
                "package dev.settle.domain.billing; class Other {}");
    }

    @Test
    void lets_pass_packages_of_which_each_is_in_one() {
        letsPass(
                "package dev.settle.domain.billing; class Planted {}",
                "package dev.settle.domain.billing; class Other {}",
                "package dev.settle.domain.invoicing; class Third {}");
    }

    private static final class LiveWithTheirPackage extends ArchCondition<JavaClass> {
        private Map<String, TreeSet<String>> modules = Map.of();

        LiveWithTheirPackage() {
            super("live in the one module that has their package");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            modules = new TreeMap<>();
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            String file = item.getName().replace('.', '/') + ".class";
            String uri = item.getSource().orElseThrow().getUri().toString();
            modules.computeIfAbsent(item.getPackageName(), name -> new TreeSet<>())
                    .add(uri.replace(file, ""));
        }

        @Override
        public void finish(ConditionEvents events) {
            modules.forEach((name, homes) -> events.add(new SimpleConditionEvent(
                    name, homes.size() == 1, "%s is in %d modules: %s".formatted(name, homes.size(), homes))));
        }
    }
}
