package dev.settle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void each_kind_carries_its_code_and_its_sentence() {
        for (Problem problem : List.of(
                new InvalidInput("CODE", "A sentence"),
                new Refused("CODE", "A sentence"),
                new NotFound("CODE", "A sentence"),
                new Conflict("CODE", "A sentence"),
                new RuleViolation("CODE", "A sentence"))) {
            assertThat(problem.code()).isEqualTo("CODE");
            assertThat(problem).hasMessage("A sentence");
            assertThat(problem.field()).isEmpty();
            assertThat(problem.value()).isEmpty();
            assertThat(problem.cure()).isEmpty();
        }
    }

    @Test
    void the_data_at_fault_and_the_cure_travel_with_it() {
        var problem = new RuleViolation("SEATS_OUTSIDE_PLAN", "The plan sells 1 to 5 seats", "seats", "7", "Ask for 5");

        assertThat(problem.field()).contains("seats");
        assertThat(problem.value()).contains("7");
        assertThat(problem.cure()).contains("Ask for 5");
    }

    @Test
    void a_problem_without_a_field_may_still_have_a_cure() {
        var problem = new Conflict("STALE", "The account has moved on", "", "", "Read it again");

        assertThat(problem.field()).isEmpty();
        assertThat(problem.cure()).contains("Read it again");
    }
}
