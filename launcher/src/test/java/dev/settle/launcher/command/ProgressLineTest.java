package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private long now;

    @Test
    void away_from_a_terminal_a_line_is_written_every_five_seconds() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(err), false, () -> now)) {
            for (int second = 1; second <= 11; second++) {
                now = second * SECOND;
                progress.tell(second + " accounts");
            }
        }
        assertThat(err.toString().lines()).containsExactly("5 accounts", "10 accounts");
    }

    @Test
    void a_line_on_a_terminal_is_written_over_and_left_empty() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(err), true, () -> now)) {
            now = SECOND;
            progress.tell("10 accounts");
            progress.tell("too soon");
            now = 2 * SECOND;
            progress.tell("9 left");
        }
        assertThat(err.toString()).isEqualTo("\r10 accounts\r9 left     \r      \r");
    }
}
