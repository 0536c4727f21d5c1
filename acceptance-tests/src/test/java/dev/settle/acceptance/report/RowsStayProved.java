package dev.settle.acceptance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Fails the build when a row that was proved once is not proved any more. The build runs it after all other tests, on the
 * report they left, and not with them: its name is not that of a test. A row that is newly proved joins {@code
 * proved-rows.txt}.
 */
class RowsStayProved {
    @Test
    void every_row_that_was_proved_is_proved_again() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some of the tests were asked for");

        assertThat(RequirementReport.proved()).containsAll(kept());
    }

    @Test
    void the_list_names_rows_only() throws IOException {
        assertThat(RequirementRows.ofThisRepository().ids()).containsAll(kept());
        assertThat(kept()).hasSizeGreaterThanOrEqualTo(52);
    }

    private static Set<String> kept() throws IOException {
        try (InputStream list = Objects.requireNonNull(RowsStayProved.class.getResourceAsStream("/proved-rows.txt"))) {
            var words = new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\\s+");
            return new TreeSet<>(
                    List.of(Arrays.stream(words).filter(word -> !word.isEmpty()).toArray(String[]::new)));
        }
    }
}
