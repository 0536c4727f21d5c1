package dev.settle.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path directory;

    @Test
    void a_log_that_has_become_long_is_set_aside_and_takes_the_place_of_the_one_before() throws IOException {
        Path file = directory.resolve("log");
        Path before = directory.resolve("log.before");
        ServerLog log = ServerLog.in(directory);
        log.setAsideWhenLong();
        assertThat(before).doesNotExist();

        Files.write(file, new byte[ServerLog.LONG_BYTES]);
        log.setAsideWhenLong();
        assertThat(file).hasSize(1_000_000);
        assertThat(before).doesNotExist();

        Files.writeString(before, "an older one");
        Files.write(file, new byte[ServerLog.LONG_BYTES + 1]);
        log.setAsideWhenLong();
        assertThat(file).doesNotExist();
        assertThat(before).hasSize(1_000_001);
    }

    @Test
    void its_last_lines_are_told_however_long_it_is() throws IOException {
        ServerLog log = ServerLog.in(directory);
        assertThat(log.end()).isEmpty();
        Files.writeString(log.file(), "one\ntwo\n");
        assertThat(log.end()).isEqualTo("one; two");
        Files.writeString(log.file(), "nothing of note\n".repeat(100_000) + "3\n4\n5\n6\n7\n");
        assertThat(log.end()).isEqualTo("3; 4; 5; 6; 7");
        Files.writeString(log.file(), "x".repeat(20_000));
        assertThat(log.end()).isEqualTo("x".repeat(8_000));
    }
}
