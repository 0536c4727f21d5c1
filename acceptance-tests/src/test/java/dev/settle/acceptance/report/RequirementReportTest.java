package dev.settle.acceptance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.settle.acceptance.report.planted.PlantedTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class RequirementReportTest {
    private static final RequirementRows FOUR_ROWS =
            RequirementRows.parse(List.of("| R001-01 | |", "| R001-02 | |", "| R001-03 | |", "| R001-04 | |"));

    @TempDir
    Path folder;

    @Test
    void counts_a_row_when_every_test_that_names_it_passed() {
        assertThat(reportOf(PlantedTests.OnMethods.class))
                .containsExactly("requirements: 1 of 4 proved", "not proved: R001-02, R001-03, R001-04");
    }

    @Test
    void a_failure_elsewhere_in_the_run_takes_the_proof_away() {
        assertThat(reportOf(PlantedTests.OnMethods.class, PlantedTests.BrokenClass.class))
                .containsExactly("requirements: 0 of 4 proved", "not proved: R001-01, R001-02, R001-03, R001-04");
    }

    @Test
    void a_row_on_a_class_needs_every_test_inside() {
        assertThat(reportOf(PlantedTests.OnTheClass.class)).first().isEqualTo("requirements: 0 of 4 proved");
    }

    @Test
    void counts_every_invocation_of_a_parameterised_test() {
        assertThat(reportOf(PlantedTests.Parameterised.class))
                .containsExactly("requirements: 1 of 4 proved", "not proved: R001-02, R001-03, R001-04");
    }

    @Test
    void counts_dynamic_tests_by_the_ids_their_names_begin_with() {
        assertThat(reportOf(PlantedTests.Dynamic.class))
                .containsExactly("requirements: 3 of 4 proved", "not proved: R001-03");
    }

    @Test
    void an_aborted_test_and_a_factory_without_tests_prove_nothing() {
        assertThat(reportOf(PlantedTests.NotRun.class)).first().isEqualTo("requirements: 0 of 4 proved");
    }

    @Test
    void names_no_missing_rows_when_all_are_proved() {
        var tally = new Tally(FOUR_ROWS);
        tally.passed(FOUR_ROWS.ids());

        assertThat(tally.lines()).containsExactly("requirements: 4 of 4 proved");
    }

    @Test
    void a_dynamic_test_that_names_no_row_fails() {
        var summary = new SummaryGeneratingListener();
        run(summary, PlantedTests.DynamicUnknownRow.class);

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getException().getMessage())
                .containsExactly(
                        "\"R009-99 passes\" names R009-99, which is no row of docs/requirements.md",
                        "\"R009-98\" names R009-98, which is no row of docs/requirements.md");
    }

    @Test
    void ids_are_read_from_the_start_of_a_name_only() {
        assertThat(DisplayName.idsAtTheStartOf("R003-05")).isEqualTo(Set.of("R003-05"));
        assertThat(DisplayName.idsAtTheStartOf("R003-05-two-given-back.yaml")).isEqualTo(Set.of("R003-05"));
        assertThat(DisplayName.idsAtTheStartOf("R003-05, R003-06: both")).isEqualTo(Set.of("R003-05", "R003-06"));
        assertThat(DisplayName.idsAtTheStartOf("R003-051 no row")).isEmpty();
        assertThat(DisplayName.idsAtTheStartOf("like R003-05")).isEmpty();
    }

    /** What the report prints for these classes, having checked that the file holds the same. */
    private List<String> reportOf(Class<?>... planted) {
        var printed = new ByteArrayOutputStream();
        Path file = folder.resolve("target/requirements.txt");
        var report = new RequirementReport(FOUR_ROWS, new PrintStream(printed, true, UTF_8), file);
        run(report, planted);
        List<String> lines = printed.toString(UTF_8).lines().toList();
        assertThat(lines).isEqualTo(written(file));
        return lines;
    }

    private static List<String> written(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs these classes under this listener alone: the report of the build must not hear of them. */
    private static void run(TestExecutionListener listener, Class<?>... planted) {
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(planted).map(type -> selectClass(type)).toList())
                .build();
        LauncherFactory.create(config).execute(request, listener);
    }
}
