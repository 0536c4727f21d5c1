package dev.settle.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.policy.Parameters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {
    /** Kept between runs, so that the programs are unpacked once. */
    private final Path directory = Path.of("target", "postgres-restarted");

    @BeforeEach
    void without_data() throws IOException {
        if (EmbeddedServer.hasData(directory)) {
            Programs.delete(directory.resolve("data"));
        }
    }

    @Test
    void data_survives_a_stop_and_only_the_password_opens_it() throws SQLException {
        try (PostgresStore store = store()) {
            assertThat(store.stores().numbers().take("s", "INV", 5)).hasSize(5);
        }
        try (EmbeddedServer server = EmbeddedServer.start(directory);
                PostgresStore store =
                        PostgresStore.at(server.url(), server.user(), server.password(), Parameters.INDEX)) {
            assertThat(store.stores().numbers().take("s", "INV")).isEqualTo(6);
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                    var row = connection.createStatement().executeQuery("""
                                    select string_agg(setting, ' ' order by name) from pg_settings
                                     where name in ('fsync', 'synchronous_commit', 'full_page_writes',
                                                    'listen_addresses', 'data_checksums')""")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("on on on 127.0.0.1 on");
            }
        }
    }

    @Test
    void what_was_acknowledged_survives_a_kill_and_the_server_left_behind_is_stopped() throws Exception {
        survives_a_kill(directory);
    }

    @Test
    void a_server_left_behind_is_known_when_its_directory_is_named_by_a_detour() throws Exception {
        survives_a_kill(Path.of(".", "target", "..", "target", "postgres-restarted"));
    }

    @Test
    void a_server_left_behind_is_known_when_its_directory_is_named_by_a_link() throws Exception {
        Path link = Path.of("target", "postgres-linked");
        Files.createDirectories(directory);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, directory.getFileName());
        survives_a_kill(link);
    }

    private static void survives_a_kill(Path named) throws Exception {
        Process writer = Writer.begun(named);
        long acknowledged = 0;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged < 50) {
                long number = lastNumber(told, acknowledged);
                assertThat(number).as("the writer goes on").isGreaterThan(acknowledged);
                acknowledged = number;
            }
            assertThatThrownBy(() -> store(named))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("Another process uses the data in")
                    .hasMessageContaining("choose another directory");
            writer.toHandle().destroyForcibly();
            acknowledged = rest(told, acknowledged);
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (PostgresStore store = store(named)) {
            assertThat(store.stores().numbers().take("s", "INV")).isBetween(acknowledged + 1, acknowledged + 2);
        }
    }

    @Test
    void data_survives_a_kill_of_the_server_itself() throws Exception {
        PostgresStore killed = store();
        killed.stores().numbers().take("s", "INV", 5);
        String pid = Files.readAllLines(directory.resolve("data").resolve("postmaster.pid"))
                .get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        killed.close();
        try (PostgresStore store = store()) {
            assertThat(store.stores().numbers().take("s", "INV")).isEqualTo(6);
        }
    }

    /** It starts once it is told who may come in, and is told after its process has been told to end. */
    @Test
    void a_server_is_not_left_running_by_a_process_that_is_told_to_end_while_it_starts() throws Exception {
        store().close();
        Path data = directory.resolve("data");
        Path admission = data.resolve("pg_hba.conf");
        byte[] rules = Files.readAllBytes(admission);
        Files.delete(admission);
        assertThat(new ProcessBuilder("mkfifo", admission.toString()).start().waitFor())
                .isZero();
        Process writer;
        long number;
        try (WatchService watch = data.getFileSystem().newWatchService()) {
            data.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            writer = Writer.begun(directory);
            number = numberWritten(watch, data.resolve("postmaster.pid"));
        }
        writer.destroy();
        Files.write(admission, rules, StandardOpenOption.WRITE);
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Optional<ProcessHandle> left = ProcessHandle.of(number);
        if (left.isPresent()) {
            left.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private static long numberWritten(WatchService watch, Path file) throws InterruptedException, IOException {
        while (!Files.exists(file)) {
            WatchKey changed = watch.poll(60, TimeUnit.SECONDS);
            assertThat(changed).isNotNull();
            changed.reset();
        }
        while (true) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > 1) {
                return Long.parseLong(lines.get(0).strip());
            }
        }
    }

    @Test
    void its_log_does_not_grow_from_start_to_start() throws IOException {
        store().close();
        Path log = directory.resolve("log");
        Files.write(log, new byte[1_000_001]);
        store().close();
        assertThat(Files.size(log)).isBetween(1L, 10_000L);
        assertThat(directory.resolve("log.before")).hasSize(1_000_001);
    }

    @Test
    void a_pid_file_that_names_a_stranger_is_stale() throws IOException {
        store().close();
        Path pid = directory.resolve("data").resolve("postmaster.pid");
        Files.writeString(pid, ProcessHandle.current().pid() + "\n" + directory.resolve("data") + "\n");
        try (PostgresStore store = store()) {
            assertThat(store.stores().numbers().take("s", "INV")).isEqualTo(1);
        }
    }

    @Test
    void a_pid_file_without_a_number_is_stale() throws IOException {
        try (PostgresStore store = store()) {
            assertThat(store.stores().numbers().take("s", "INV")).isEqualTo(1);
        }
        Path pid = directory.resolve("data").resolve("postmaster.pid");
        for (byte[] cut : new byte[][] {{}, {'\n'}, {0, -1}}) {
            Files.write(pid, cut);
            store().close();
        }
        try (PostgresStore store = store()) {
            assertThat(store.stores().numbers().take("s", "INV")).isEqualTo(2);
        }
    }

    @Test
    void a_cluster_that_was_being_made_when_the_process_died_is_made_anew() throws IOException {
        Files.createDirectories(directory.resolve("making123").resolve("base"));
        store().close();
        assertThat(directory.resolve("making123")).doesNotExist();
    }

    @Test
    void programs_that_were_being_unpacked_when_the_process_died_are_deleted() throws IOException {
        Files.createDirectories(directory.resolve("unpacking123").resolve("bin"));
        store().close();
        assertThat(directory.resolve("unpacking123")).doesNotExist();
    }

    @Test
    void a_process_is_ours_when_it_runs_the_programs_of_any_release_in_the_directory() {
        try (DirectoryLock lock = DirectoryLock.of(directory)) {
            Path real = lock.directory();
            Programs programs = Programs.in(real);
            assertThat(programs.isOurs(programs.program("postgres").toString())).isTrue();
            assertThat(programs.isOurs(real.resolve("postgresql-0/bin/postgres").toString()))
                    .isTrue();
            assertThat(programs.isOurs(real.resolve("other/bin/postgres").toString()))
                    .isFalse();
            assertThat(programs.isOurs(
                            real.resolveSibling("postgresql-0/bin/postgres").toString()))
                    .isFalse();
            assertThat(programs.isOurs(real.toString())).isFalse();
        }
    }

    @Test
    void two_stores_of_one_process_do_not_share_a_directory() {
        try (PostgresStore store = store()) {
            assertThat(store.stores().sellers().all()).isEmpty();
            assertThatThrownBy(this::store).isInstanceOf(ServerFailed.class);
        }
    }

    @Test
    void data_of_another_version_is_left_alone_and_named() throws IOException {
        store().close();
        Files.writeString(directory.resolve("data").resolve("PG_VERSION"), "9\n");
        assertThatThrownBy(this::store)
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("of PostgreSQL 9, the program is postgres (PostgreSQL) 17")
                .hasMessageContaining("Use the release that made it");
    }

    private PostgresStore store() {
        return store(directory);
    }

    private static PostgresStore store(Path directory) {
        return EmbeddedServer.store(directory, 0, Parameters.INDEX);
    }

    private static long rest(BufferedReader told, long last) {
        long number = last;
        for (long next = lastNumber(told, number); next != number; next = lastNumber(told, number)) {
            number = next;
        }
        return number;
    }

    /** The next number that was told, or the last one when nothing more was. A line cut off by the kill counts for none. */
    private static long lastNumber(BufferedReader told, long last) {
        try {
            String line = told.readLine();
            return line == null || line.length() < Long.toString(last).length() ? last : Long.parseLong(line);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
