package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.launcher.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every example of every pack issues follows from the journal, by our own function and by the checker's. */
class ExamplesProofTest {
    static List<Path> examples() {
        return Played.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_rebuilt_from_its_journal_and_found_right(Path file) {
        Played played = Played.of(Scenario.read(file));
        Played.assertIntact(played.verified());
        for (String account : played.accounts()) {
            assertThat(played.invoicing().rebuild().account(account).documents())
                    .as("documents of %s", account)
                    .hasSameSizeAs(played.documents(account))
                    .allMatch(Compared::isSame);
        }
    }
}
