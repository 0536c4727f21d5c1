package dev.settle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoreAsksNoClockTest extends StructureRule {
    private static final Set<String> CLOCKS =
            Set.of("java.time.Clock", "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");
    private static final Set<String> COUNTERS =
            Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

    static final ArchRule RULE = Core.noClasses()
            .should()
            .accessTargetWhere(Core.reachesFor("a clock of the machine", CoreAsksNoClockTest::isClock))
            .because("a bill must be the same whenever it is computed: the day is told, and the time comes by a port");

    private static boolean isClock(JavaClass owner, String name) {
        return owner.getPackageName().startsWith("java.time") && name.equals("now")
                || CLOCKS.contains(owner.getFullName())
                || COUNTERS.contains(owner.getFullName() + "." + name);
    }

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_domain_class_that_asks_for_today() {
        bites("java.time.LocalDate.now()", planted("dev.settle.domain.billing", "java.time.LocalDate.now()"));
    }

    @Test
    void bites_a_domain_class_that_asks_for_now() {
        bites("java.time.Instant.now()", planted("dev.settle.domain.billing", "java.time.Instant.now()"));
    }

    @Test
    void bites_a_domain_class_that_hands_the_clock_on_as_a_method() {
        bites("java.time.Instant.now()", """
                package dev.settle.domain.billing;
                class Planted {
                    java.util.function.Supplier<java.time.Instant> clock = java.time.Instant::now;
                }
                """);
    }

    @Test
    void bites_a_use_case_that_reads_a_clock_of_the_jdk() {
        bites("java.time.Clock", planted("dev.settle.application.billing", "java.time.Clock.systemUTC().millis()"));
    }

    @Test
    void bites_a_use_case_that_counts_milliseconds() {
        bites(
                "java.lang.System.currentTimeMillis()",
                planted("dev.settle.application.billing", "System.currentTimeMillis()"));
        bites("java.lang.System.nanoTime()", planted("dev.settle.application.billing", "System.nanoTime()"));
    }

    @Test
    void bites_a_domain_class_with_an_old_date() {
        bites("java.util.Date", planted("dev.settle.domain.billing", "new java.util.Date()"));
        bites("java.util.Calendar", planted("dev.settle.domain.billing", "java.util.Calendar.getInstance()"));
        bites("java.util.GregorianCalendar", planted("dev.settle.domain.billing", "new java.util.GregorianCalendar()"));
    }

    @Test
    void lets_pass_a_day_that_is_told() {
        letsPass(planted("dev.settle.domain.billing", "java.time.LocalDate.of(2026, 3, 1).plusMonths(1)"));
    }

    private static String planted(String where, String expression) {
        return "package %s; class Planted { Object value() { return %s; } }".formatted(where, expression);
    }
}
