package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {
    private static final String HOLDS = """
            settle: 1
            title: Nothing happens
            expect: []
            """;
    private static final String DIFFERS = """
            settle: 1
            title: Something should
            expect: [{total: "1.00", currency: EUR}]
            catalog: {currency: EUR}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void files_are_told_in_the_order_they_were_named_and_folders_by_name() throws IOException {
        file("b/second.yml", HOLDS);
        file("b/a/first.yaml", HOLDS);
        file("b/notes.txt", "no scenario");
        file("named.story", HOLDS);

        assertThat(simulate(folder.resolve("named.story"), folder.resolve("b"))).isZero();
        assertThat(told())
                .containsExactly(
                        "ok      named.story: Nothing happens",
                        "ok      b/a/first.yaml: Nothing happens",
                        "ok      b/second.yml: Nothing happens");
    }

    /** 3 x 10.00 and the fee; 2 x 10.00 x 20/31 back; the mailbox that stays is paid from the credit. */
    @Test
    void the_example_of_the_format_comes_out_as_it_says() {
        Path example = Path.of("src/test/resources/dev/settle/launcher/scenario/mailboxes-given-back.yaml");

        assertThat(simulate(example)).as(out.toString()).isZero();
        assertThat(told())
                .containsExactly(
                        "ok      " + example + ": Two mailboxes given back on 11 March are credited by the day");
    }

    @Test
    void a_file_that_is_too_deep_ends_with_2_and_the_others_are_played() throws IOException {
        file("1.yaml", "{a: ".repeat(3_000));
        file("2.yaml", HOLDS);

        assertThat(simulate(folder)).isEqualTo(2);
        assertThat(told())
                .containsExactly(
                        "WRONG   1.yaml:1:201: too many or too deep values; write less into one file",
                        "ok      2.yaml: Nothing happens");
    }

    @Test
    void an_expectation_that_does_not_hold_ends_with_1_and_is_told_below_the_file() throws IOException {
        file("1.yaml", DIFFERS);
        file("2.yaml", HOLDS);

        assertThat(simulate(folder)).isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        "DIFFERS 1.yaml: Something should",
                        "        expect[1]: no further document was issued",
                        "ok      2.yaml: Nothing happens");
    }

    @Test
    void a_wrong_file_ends_with_2_and_the_others_are_played_all_the_same() throws IOException {
        file("1.yaml", "settle: 2");
        file("2.yaml", DIFFERS);
        file("3.yaml", HOLDS);

        assertThat(simulate(folder, folder.resolve("4.yaml"))).isEqualTo(2);
        assertThat(told())
                .containsExactly(
                        "WRONG   1.yaml:1:9: settle: format 2 is not known; write 1",
                        "DIFFERS 2.yaml: Something should",
                        "        expect[1]: no further document was issued",
                        "ok      3.yaml: Nothing happens",
                        "WRONG   4.yaml:1:1: there is no such file");
    }

    @Test
    void programs_get_one_line_of_json_for_each_file() throws IOException {
        file("1.yaml", HOLDS);
        file("2.yaml", "settle: [");

        assertThat(Main.commandLine().setOut(new PrintWriter(out)).execute("simulate", "--json", folder.toString()))
                .isEqualTo(2);
        assertThat(told())
                .containsExactly(
                        "{\"file\":\"1.yaml\",\"documents\":[],\"refused\":[],\"next\":{},\"probes\":[],"
                                + "\"differences\":[],\"ok\":true}",
                        "{\"file\":\"2.yaml\",\"error\":{\"line\":1,\"column\":10,\"message\":\"not YAML: "
                                + "expected the node content, but found '<stream end>'\"},\"ok\":false}");
    }

    @Test
    @Timeout(60)
    void a_thousand_files_are_played_in_one_process() throws IOException {
        List<String> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/packs"))) {
            for (Path file : files.filter(it -> it.getParent().endsWith("examples"))
                    .sorted()
                    .toList()) {
                examples.add(Files.readString(file));
            }
        }
        for (int i = 0; i < 1_000; i++) {
            file("%04d.yaml".formatted(i), examples.get(i % examples.size()));
        }

        assertThat(simulate(folder)).isZero();
        assertThat(told()).hasSize(1_000).allMatch(line -> line.startsWith("ok "));
    }

    private int simulate(Path... files) {
        var arguments = new String[files.length + 1];
        arguments[0] = "simulate";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        return Main.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    }

    private String[] told() {
        return out.toString()
                .replace(folder.toString().replace('\\', '/') + "/", "")
                .split("\\R");
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
