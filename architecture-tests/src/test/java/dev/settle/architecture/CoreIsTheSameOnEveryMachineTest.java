package dev.settle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreIsTheSameOnEveryMachineTest extends StructureRule {
    private static final Set<String> SETTINGS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.lineSeparator",
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    static final ArchRule RULE = Core.noClasses()
            .should()
            .accessTargetWhere(
                    Core.reachesFor("something of this machine", CoreIsTheSameOnEveryMachineTest::isOfTheMachine))
            .because("a bill must be the same wherever it is computed: files, network and settings come by ports");

    private static boolean isOfTheMachine(JavaClass owner, String name) {
        String type = owner.getFullName();
        return SETTINGS.contains(type + "." + name)
                || type.startsWith("java.io.File")
                || type.startsWith("java.nio.file.")
                || type.startsWith("java.net.")
                || type.startsWith("java.sql.")
                || type.equals("java.lang.ProcessBuilder")
                || type.equals("java.lang.Runtime");
    }

    @Override
    ArchRule rule() {
        return RULE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.System.getenv(|                   System.getenv(\"ZONE\")",
                "java.lang.System.getProperty(|              System.getProperty(\"zone\")",
                "java.lang.System.getProperties(|            System.getProperties()",
                "java.lang.System.lineSeparator(|            System.lineSeparator()",
                "java.lang.System.in|                        System.in",
                "java.lang.System.out|                       System.out",
                "java.lang.System.err|                       System.err",
                "java.time.ZoneId.systemDefault()|           java.time.ZoneId.systemDefault()",
                "java.util.TimeZone.getDefault()|            java.util.TimeZone.getDefault()",
                "java.util.Locale.getDefault()|              java.util.Locale.getDefault()",
                "java.nio.charset.Charset.defaultCharset()|  java.nio.charset.Charset.defaultCharset()",
                "java.io.FileReader|                         new java.io.FileReader(\"rates\")",
                "java.nio.file.Files|                        java.nio.file.Files.readString(null)",
                "java.net.URL|                               new java.net.URL(\"http://localhost\")",
                "java.sql.DriverManager|                     java.sql.DriverManager.getConnection(\"jdbc:x\")",
                "java.lang.ProcessBuilder|                   new ProcessBuilder(\"date\").start()",
                "java.lang.Runtime|                          Runtime.getRuntime().availableProcessors()"
            })
    void bites_a_domain_class_with(String named, String expression) {
        bites(named, """
                package dev.settle.domain.billing;
                class Planted {
                    Object value() throws Exception {
                        return %s;
                    }
                }
                """.formatted(expression));
    }
}
