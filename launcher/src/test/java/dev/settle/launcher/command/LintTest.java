package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_folder_of_packs_is_looked_over_without_its_examples() throws IOException {
        file("good/pack.yaml", "{pack: good, title: T, values: {proration.onAdd: NONE}}");
        file("good/examples/R000-01-story.yaml", "settle: 1");
        file("risky/pack.yaml", "{pack: risky, title: T, values: {reconcile.drift: ADOPT}}");

        assertThat(lint(folder.toString())).isZero();
        assertThat(out.toString().lines().map(line -> line.replace(folder + "/", "")))
                .containsExactly(
                        "ok      good/pack.yaml",
                        "ok      risky/pack.yaml",
                        "        1:51 WARNING UNAGREED_COUNT reconcile.drift: A count that nobody agreed to is billed for"
                                + " every period that begins while it differs. Write REPORT, or BLOCK to hold the invoice.");
    }

    @Test
    void a_pack_that_cannot_be_activated_ends_with_1() throws IOException {
        file("bad/pack.yaml", "{pack: bad, title: T, values: {proration.onAdd: DAYLY}}");

        assertThat(lint("--json", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("\"line\":1,\"column\":49,\"severity\":\"ERROR\",\"code\":\"VALUE\"")
                .contains("\"ok\":false");
    }

    @Test
    void a_pack_that_is_too_deep_is_told_where_and_the_others_are_looked_over() throws IOException {
        file("bad/pack.yaml", "{pack: bad, title: T, values: " + "[".repeat(5_000));
        file("good/pack.yaml", "{pack: good, title: T, values: {proration.onAdd: NONE}}");

        assertThat(lint(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("1:80 ERROR PACK_UNREADABLE pack: too many or too deep values")
                .contains("ok      ");
    }

    @Test
    void a_file_that_is_no_text_is_told_in_the_words_of_simulate_and_the_others_are_looked_over() throws IOException {
        file("bad/pack.yaml", "");
        Files.write(folder.resolve("bad/pack.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE4});
        file("good/pack.yaml", "{pack: good, title: T, values: {proration.onAdd: NONE}}");
        String good = folder.resolve("good").toString();

        assertThat(lint(folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("bad/pack.yaml: not UTF-8 text; save the file as UTF-8");
        out.getBuffer().setLength(0);

        assertThat(lint("--json", folder.toString(), good + "/none.yaml")).isEqualTo(2);
        assertThat(out.toString().lines().toList()).hasSize(3);
        assertThat(out.toString())
                .contains(
                        "bad/pack.yaml\",\"error\":{\"line\":1,\"column\":1,\"message\":\"not UTF-8 text; save the file as UTF-8\"},\"ok\":false}")
                .contains(
                        "none.yaml\",\"error\":{\"line\":1,\"column\":1,\"message\":\"there is no such file\"},\"ok\":false}");
    }

    @Test
    void nothing_to_look_over_is_a_mistake_of_the_command_line() {
        assertThat(lint()).isEqualTo(2);
        assertThat(err.toString()).contains("Name a pack, or a folder of packs.");
    }

    @Test
    void the_reference_page_and_the_schema_are_printed_on_request() {
        assertThat(lint("--reference")).isZero();
        assertThat(lint("--schema")).isZero();
        assertThat(out.toString()).startsWith("# Parameters").contains("\"title\" : \"A pack of Settle\"");
    }

    private int lint(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "lint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
