package dev.settle.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.Conflict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path directory;

    @Test
    void what_was_committed_survives_a_restart_and_kill_9_of_the_server() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            run(server, "create table kept (n int)");
            run(server, "insert into kept values (1)");
        }
        EmbeddedServer killed = EmbeddedServer.start(directory);
        run(killed, "insert into kept values (2)");
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        killed.close();
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            assertThat(number(server, "select sum(n) from kept")).isEqualTo(3);
        }
    }

    @Test
    void a_server_that_outlived_its_owner_is_stopped_before_a_new_one_starts() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(directory);
        run(first, "create table kept (n int)");
        ProcessHandle left = postmaster();
        Orphan.of(directory.resolve("postgres")).orElseThrow().stop();
        assertThat(left.isAlive()).isFalse();
        first.close();
    }

    @Test
    void a_second_settle_on_the_same_directory_is_refused() {
        try (EmbeddedServer running = EmbeddedServer.start(directory)) {
            assertThat(running.jdbcUrl()).contains("localhost");
            assertThatThrownBy(() -> EmbeddedServer.start(directory))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("Another Settle uses");
        }
    }

    @Test
    void it_is_durable() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directory)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
        }
    }

    private ProcessHandle postmaster() throws Exception {
        String pid =
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void run(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedServer server, String sql) throws SQLException {
        return Integer.parseInt(first(server, sql));
    }

    private static String setting(EmbeddedServer server, String name) throws SQLException {
        return first(server, "show " + name);
    }

    private static String first(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
