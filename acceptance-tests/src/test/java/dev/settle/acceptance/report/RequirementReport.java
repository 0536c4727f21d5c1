package dev.settle.acceptance.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says after the last test which requirement rows are proved, on standard output and in {@code target/requirements.txt}.
 *
 * <p>The launcher finds it by its service file. A listener cannot fail a build: tags that could never prove anything are
 * the business of {@link RequirementTagsTest}, rows named by dynamic tests that of {@link RefuseUnknownRows}, and rows that
 * are lost that of {@link RowsStayProved}.
 */
public final class RequirementReport implements TestExecutionListener {
    private final RequirementRows rows;
    private final PrintStream out;
    private final Path file;
    private TestPlan plan;
    private Tally tally;

    /** Used by the launcher. */
    public RequirementReport() {
        this(RequirementRows.ofThisRepository(), System.out, besideTheTestClasses());
    }

    RequirementReport(RequirementRows rows, PrintStream out, Path file) {
        this.rows = rows;
        this.out = out;
        this.file = file;
        this.tally = new Tally(rows);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        tally = new Tally(rows);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        countAsFailed(test);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != Status.SUCCESSFUL) {
            countAsFailed(test);
        } else if (test.isTest()) {
            tally.passed(NamedRows.of(plan, test));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        var lines = tally.lines();
        lines.forEach(out::println);
        out.flush();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The report of proved rows cannot be written", e);
        }
    }

    /** The rows that the last run proved, as its report says. */
    static Set<String> proved() throws IOException {
        var proved = new TreeSet<>(RequirementRows.ofThisRepository().ids());
        for (String line : Files.readAllLines(besideTheTestClasses())) {
            if (line.startsWith(Tally.NOT_PROVED)) {
                proved.removeAll(
                        List.of(line.substring(Tally.NOT_PROVED.length()).split(", ")));
            }
        }
        return proved;
    }

    /** What is inside a failed or skipped container counts too: it may never have been run. */
    private void countAsFailed(TestIdentifier test) {
        tally.failed(NamedRows.of(plan, test));
        plan.getDescendants(test).forEach(inner -> tally.failed(NamedRows.of(plan, inner)));
    }

    private static Path besideTheTestClasses() {
        try {
            var classes = RequirementReport.class.getProtectionDomain().getCodeSource();
            return Path.of(classes.getLocation().toURI()).resolveSibling("requirements.txt");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The tests run from a place without a path", e);
        }
    }
}
