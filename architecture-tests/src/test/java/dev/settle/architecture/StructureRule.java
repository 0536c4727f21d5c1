package dev.settle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule about structure: it holds for our code, and it bites. A test class for each rule says what it is; each of its
 * tests {@code bites_…} plants a violation that the rule has to report.
 */
abstract class StructureRule {
    @TempDir
    Path folder;

    abstract ArchRule rule();

    @Test
    final void holds_for_our_code() {
        rule().check(Production.CLASSES);
    }

    /** The rule reports the planted code, and its report says {@code named}. */
    final void bites(String named, String... sources) {
        bites(named, Planted.together(folder, sources));
    }

    /** The same for code of which each source is in a module of its own. */
    final void bitesApart(String named, String... sources) {
        bites(named, Planted.apart(folder, sources));
    }

    private void bites(String named, JavaClasses planted) {
        assertThat(rule().evaluate(planted).getFailureReport().getDetails())
                .as("what the rule reports of the planted code")
                .anyMatch(line -> line.contains(named));
    }

    /** The rule has nothing to say against this code. */
    final void letsPass(String... sources) {
        assertThat(rule().allowEmptyShould(true)
                        .evaluate(Planted.together(folder, sources))
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }
}
