package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void what_may_be_a_secret_in_what_was_typed_is_not_repeated() {
        for (List<String> typed : List.of(
                List.of("serve", "postgresql://u:secret@h/db"),
                List.of("postgresql://u:secret@h/db"),
                List.of("serve", "jdbc:postgresql://h/db?user=u&password=secret"),
                List.of("serve", "--databse=jdbc:postgresql://u:secret@h/db"),
                List.of("serve", "--databse", "jdbc:postgresql://u:it's secret@h/db"),
                List.of("bill", "--on=postgresql://u:secret@h/db"),
                List.of("serve", "?", "postgresql://u:secret@h/db?x=1"),
                List.of("demo", "--seed", "postgresql://u:secret@h/db"))) {
            err.getBuffer().setLength(0);
            assertThat(settle(typed.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString())
                    .as(typed.toString())
                    .contains("***", "//")
                    .doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "serve --password hunter2           | Unknown options: '--password', '***'",
                "serve --password=hunter2           | Unknown option: '--password=***'",
                "serve --port 0 --pw hunter2        | Unknown options: '--pw', '***'",
                "serve -Phunter2                    | Unknown option: '-P***'",
                "serve -P=hunter2                   | Unknown option: '-P=***'",
                "serve --password hunter2 hunter2   | Unknown options: '--password', '***', '***'",
                "verify --key hunter2               | Unknown options: '--key', '***'",
                "verify --key hunter2/x --json      | Unknown options: '--key', '***'",
                "--password hunter2 serve           | Unknown options: '--password', '***'"
            })
    void what_was_given_to_a_flag_that_does_not_exist_is_not_repeated(String typed, String told) {
        assertThat(settle(typed.split(" +"))).isEqualTo(2);
        assertThat(err.toString()).startsWith("settle: " + told).doesNotContain("hunter2");
    }

    @Test
    void a_file_is_not_read_for_arguments_that_would_be_repeated_from_it(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("more"), "--databse=jdbc:postgresql://u:secret@h/db");
        assertThat(settle("serve", "@" + file)).isEqualTo(2);
        assertThat(err.toString()).contains("@" + file).doesNotContain("secret");
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
    void a_number_that_is_none_is_told_without_words_of_a_programming_language() {
        assertThat(settle("demo", "--accounts", "many")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "settle: Invalid value for option '--accounts': 'many' is no whole number; write it as 42\n");
        err.getBuffer().setLength(0);
        assertThat(settle("demo", "--accounts", "99999999999")).isEqualTo(2);
        assertThat(err.toString()).contains("'99999999999' is too large");
        err.getBuffer().setLength(0);
        assertThat(settle("demo", "--seed", "one")).isEqualTo(2);
        assertThat(err.toString()).contains("'one' is no whole number");
    }

    @Test
    void an_address_of_another_machine_is_told_with_the_flag_that_names_it() {
        for (String elsewhere : List.of("192.0.2.1", "300.1.1.1")) {
            err.getBuffer().setLength(0);
            assertThat(settle("demo", "--host", elsewhere, "--port", "0")).isEqualTo(4);
            assertThat(err.toString())
                    .startsWith(
                            "settle: '%s' is no address of this machine. Name one with --host:".formatted(elsewhere))
                    .endsWith("(HOST_UNUSABLE)\n");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_a_sentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(settle("demo", "--exit", "--data", file.resolve("below").toString()))
                .isEqualTo(4);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("The folder " + file).endsWith("(DATA_UNUSABLE)\n");
    }

    @Test
    void a_folder_without_anything_to_play_or_to_look_over_is_no_success(@TempDir Path folder) {
        assertThat(settle("simulate", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("settle: " + folder + ": there is nothing for this command in or below it");
        assertThat(settle("lint", folder.toString())).isEqualTo(2);
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
