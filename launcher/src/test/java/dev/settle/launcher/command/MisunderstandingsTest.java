package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class MisunderstandingsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_a_command_the_commands_are_listed() {
        assertThat(settle()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Usage: settle [-hV] COMMAND").contains("  bill  ", "  verify  ");
    }

    @Test
    void a_command_that_does_not_exist_is_told_with_one_that_does() {
        assertThat(settle("simulat", "x.yaml")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "settle: Unmatched arguments from index 0: 'simulat', 'x.yaml'",
                        "Did you mean: settle simulate or settle explain?",
                        "'settle --help' tells what it understands.");
    }

    @Test
    void a_day_that_is_none_is_told_with_one_that_is() {
        assertThat(settle("bill", "--on", "2025-02-30")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "settle: Invalid value for option '--on': '2025-02-30' is no day; write it as 2025-07-01",
                        "'settle bill --help' tells what it understands.");
    }

    @Test
    void a_flag_takes_the_values_that_the_setting_takes() {
        assertThat(settle("serve", "--port", "80970")).isEqualTo(2);
        assertThat(err.toString()).startsWith("settle: --port: '80970' is not a number from 0 to 65535\n");
        assertThat(settle("verify", "--database", "postgres://here")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--database: 'postgres://here' is not the URL of a PostgreSQL; write jdbc:");
    }

    @Test
    void a_port_in_use_is_told_before_anything_is_played() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(settle("demo", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(4);
        }
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("Address already in use", "Name another with --port, 0 for any that is free.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void every_command_knows_the_version_and_tells_its_exit_codes() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            assertThat(settle(command, "--version")).isZero();
            assertThat(out.toString()).isEqualToNormalizingNewlines("settle of a working tree\n");
            assertThat(settle(command, "--help")).isZero();
            assertThat(out.toString()).contains("Exit codes:");
        }
    }

    private int settle(String... arguments) {
        out.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
