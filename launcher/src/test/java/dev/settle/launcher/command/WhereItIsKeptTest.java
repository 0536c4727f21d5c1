package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of where everything is kept, and of the secrets that go with it. */
class WhereItIsKeptTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everything_is_kept_in_one_place() {
        assertThat(settle("verify", "--data", folder.toString(), "--database", "jdbc:postgresql://nowhere/x"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("settle: --data and --database: everything is kept in one place");
    }

    @Test
    void a_key_on_the_command_line_is_refused() {
        assertThat(settle("serve", "--key", "x")).isEqualTo(2);
        assertThat(err.toString()).startsWith("settle: --key: everybody on this machine could read it");
    }

    @Test
    void a_password_on_the_command_line_is_refused() {
        assertThat(settle("verify", "--database", "jdbc:postgresql://nowhere/x", "--database-password", "x"))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("settle: --database-password: everybody on this machine could read it; set"
                        + " SETTLE_DATABASE_PASSWORD instead");
    }

    @Test
    void a_folder_without_a_database_is_no_empty_installation() {
        assertThat(settle("verify", "--data", folder.resolve("nowhere").toString()))
                .isEqualTo(3);
        assertThat(err.toString())
                .startsWith("settle: There is no database in the folder ")
                .endsWith("(NOTHING_KEPT)\n");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_database_that_does_not_answer_is_told_in_a_sentence() {
        assertThat(settle("bill", "--on", "2025-07-01", "--database", "jdbc:postgresql://127.0.0.1:1/x"))
                .isEqualTo(4);
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("settle: The database at jdbc:postgresql://127.0.0.1:1/x cannot be used: ")
                .contains("SETTLE_DATABASE_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:1/x?password=hunter2, 127.0.0.1:1/x?***",
        "jdbc:postgresql://127.0.0.1:1?password=hunter2, 127.0.0.1:1?***",
        "jdbc:postgresql://127.0.0.1:1/x/y?password=hunter2, 127.0.0.1:1/x/y?***",
        "jdbc:postgresql://settle:hunt/er2@127.0.0.1:1/x, ***@127.0.0.1:1/x",
    })
    void a_database_is_named_without_its_secrets_wherever_it_is_told(String url, String shown) {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        var handler = new StreamHandler(logged, new SimpleFormatter());
        Logger log = Logger.getLogger("");
        log.addHandler(handler);
        try {
            assertThat(settle("verify", "--database", url)).isEqualTo(4);
            assertThat(err.toString()).contains("jdbc:postgresql://" + shown).doesNotContain("er2");
            assertThat(settle("verify", "--json", "--database", url)).isEqualTo(4);
            assertThat(out.toString()).contains("jdbc:postgresql://" + shown).doesNotContain("er2");
        } finally {
            log.removeHandler(handler);
            handler.close();
        }
        assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain("hunt");
    }

    private int settle(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
