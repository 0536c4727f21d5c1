package dev.settle.acceptance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementRowsTest {
    @Test
    void the_page_lists_all_155_rows_in_five_groups() {
        assertThat(RequirementRows.ofThisRepository().ids())
                .hasSize(155)
                .startsWith("R000-01")
                .endsWith("R004-26")
                .contains("R000-23", "R001-57", "R002-24", "R003-25");
    }

    @Test
    void only_a_line_with_an_id_alone_in_its_first_cell_is_a_row() {
        var rows = RequirementRows.parse(List.of(
                "| id | behaviour | parameters |",
                "| R001-01 | as R001-02 | `a.b=C` |",
                "| R001-03, R001-04 | two at once | |",
                "a sentence about R001-05",
                "| X1 | R001-06 | |"));

        assertThat(rows.ids()).containsExactly("R001-01");
    }

    @Test
    void an_id_on_two_lines_is_an_error() {
        assertThatThrownBy(() -> RequirementRows.parse(List.of("| R001-01 | a | |", "| R001-01 | b | |")))
                .hasMessage("R001-01 is listed twice in docs/requirements.md");
    }
}
