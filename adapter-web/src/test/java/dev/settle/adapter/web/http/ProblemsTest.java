package dev.settle.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.Conflict;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.Refused;
import dev.settle.domain.RuleViolation;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems(prefix -> prefix + "1");

    @Test
    void each_kind_has_its_status() {
        assertThat(problems.of(new InvalidInput("A", "a")).status()).isEqualTo(400);
        assertThat(problems.of(new Refused("A", "a")).status()).isEqualTo(403);
        assertThat(problems.of(new NotFound("A", "a")).status()).isEqualTo(404);
        assertThat(problems.of(new Conflict("A", "a")).status()).isEqualTo(409);
        assertThat(problems.of(new RuleViolation("A", "a")).status()).isEqualTo(422);
    }

    @Test
    void what_is_at_fault_is_named() {
        JsonNode problem = Json.trusted(
                problems.of(new RuleViolation("POOL_FULL", "All seats are held", "assignee", "ann", "Buy one."))
                        .body());
        assertThat(problem.toString())
                .isEqualTo("{\"type\":\"urn:settle:problem:POOL_FULL\",\"title\":\"A rule forbids it\",\"status\":422,"
                        + "\"detail\":\"All seats are held\",\"code\":\"POOL_FULL\",\"field\":\"assignee\","
                        + "\"value\":\"ann\",\"cure\":\"Buy one.\"}");
    }

    @Test
    void what_failed_inside_is_not_told_but_can_be_found_again() {
        Answer answer = problems.of(new IllegalStateException("password=hunter2 at jdbc:postgresql://db"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"INTERNAL_ERROR\"")
                .contains("\"correlation\":\"e1\"")
                .contains("\"detail\":\"Something went wrong here; whether it was carried out is not known\"")
                .contains("under the same Idempotency-Key")
                .doesNotContain("hunter2")
                .doesNotContain("Exception")
                .doesNotContain("jdbc");
    }
}
