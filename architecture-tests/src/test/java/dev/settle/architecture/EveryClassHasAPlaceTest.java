package dev.settle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryClassHasAPlaceTest extends StructureRule {
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Set<String> SHIP_NOTHING = Set.of("acceptance-tests", "architecture-tests", "benchmarks");

    static final ArchRule RULE = classes()
            .should()
            .resideInAnyPackage(
                    "dev.settle.domain..",
                    "dev.settle.application..",
                    "dev.settle.contract..",
                    "dev.settle.adapter.web..",
                    "dev.settle.adapter.persistence..",
                    "dev.settle.adapter.payment..",
                    "dev.settle.launcher..")
            .because("what belongs to no module is held by no rule: name it here and in LayersPointInwards");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_class_beside_the_modules() {
        bites("dev.settle.util.Planted", """
                package dev.settle.util;
                class Planted {}
                """);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_rules_see_every_module_of_which_something_ships(String module) {
        assertThat(Production.CLASSES.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> (name + ".").startsWith("dev.settle." + module + "."));
    }

    /** The packages of the modules that the build has, but for those of which nothing ships. */
    static Stream<String> shipped() throws IOException {
        List<String> modules = MODULE.matcher(Files.readString(Path.of("..", "pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(modules).containsAll(SHIP_NOTHING);
        return modules.stream()
                .filter(module -> !SHIP_NOTHING.contains(module))
                .map(module -> module.replace("-tests", "").replace('-', '.'));
    }
}
