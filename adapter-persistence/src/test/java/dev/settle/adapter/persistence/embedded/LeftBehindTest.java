package dev.settle.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeftBehindTest {
    private final Path directory = Path.of("target", "postgres-left-behind");
    private final Path pid = directory.resolve("data").resolve("postmaster.pid");

    @Test
    void goes_with_its_server_once_nobody_uses_it_any_more() throws Exception {
        mark(directory);
        ProcessHandle server;
        Process writer = Writer.begun(directory);
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(told.readLine()).isEqualTo("1");
            server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                    .orElseThrow();
            LeftBehind.delete(directory);
            assertThat(server.isAlive()).isTrue();
            assertThat(told.readLine()).isEqualTo("2");
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.isAlive()).isTrue();
        LeftBehind.delete(directory);
        assertThat(server.isAlive()).isFalse();
        assertThat(directory).doesNotExist();
    }

    @Test
    void a_stranger_who_has_the_servers_number_is_left_alone() throws Exception {
        Path other = Path.of("target", "postgres-of-strangers");
        mark(other);
        Files.createDirectories(other.resolve("data"));
        Files.writeString(
                other.resolve("data").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        LeftBehind.delete(other);
        assertThat(other).doesNotExist();
    }

    @Test
    void what_has_no_mark_is_not_touched() throws Exception {
        Path other = Path.of("target", "postgres-of-somebody");
        Files.createDirectories(other.resolve("data"));
        LeftBehind.delete(other);
        assertThat(other).isDirectoryContaining(path -> path.endsWith("data"));
    }

    @Test
    void the_mark_is_there_until_nothing_else_is() throws Exception {
        Path other = Path.of("target", "postgres-of-nobody");
        mark(other);
        Files.createDirectories(other.resolve("data"));
        Files.createDirectories(other.resolve("postgresql-0"));
        try (PassingMark mark = PassingMark.leftIn(other).orElseThrow()) {
            mark.clear();
            try (Stream<Path> left = Files.list(other)) {
                assertThat(left).containsExactly(other.resolve("not-kept"));
            }
            mark.deleteDirectory();
        }
        assertThat(other).doesNotExist();
    }

    private static void mark(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("not-kept"), "");
    }
}
