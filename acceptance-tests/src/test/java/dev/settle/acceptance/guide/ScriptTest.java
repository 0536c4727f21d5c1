package dev.settle.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code settle} with the jar that this build has made, in a folder where there is nothing to build from. Where
 * a build stops before there is a jar, there is nothing to try.
 */
class ScriptTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path JAR = Path.of("launcher", "target", "settle.jar");
    private static final Path PACKS = ROOT.resolve("launcher/src/main/resources/packs");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @BeforeAll
    static void lay_out() throws IOException {
        assumeTrue(File.separatorChar == '/', "the script is for a POSIX shell");
        assumeTrue(Files.exists(ROOT.resolve(JAR)), "this build makes no jar");
        Files.createDirectories(folder.resolve(JAR).getParent());
        Files.copy(ROOT.resolve(JAR), folder.resolve(JAR));
        Files.copy(ROOT.resolve("settle"), folder.resolve("settle"));
        assertThat(folder.resolve("settle").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void it_is_found_through_a_link_and_knows_its_version() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), Path.of("settle"));
        assertThat(output(0, link.toString(), "--version"))
                .singleElement()
                .asString()
                .startsWith("settle 0.");
    }

    @Test
    void it_lints_and_plays_what_ships() throws IOException, InterruptedException {
        assertThat(output(0, settle("lint", PACKS.toString()))).anyMatch(line -> line.startsWith("ok      "));
        assertThat(output(0, settle("simulate", PACKS.toString())))
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.startsWith("ok      "));
    }

    @Test
    void its_exit_code_is_the_commands() throws IOException, InterruptedException {
        assertThat(output(2, settle("simulate", "nowhere.yaml"))).isNotEmpty();
    }

    @Test
    void the_database_within_the_jar_starts_and_keeps() throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        assertThat(output(0, settle("demo", "--exit", "--accounts", "1", "--data", data)))
                .anyMatch(line -> line.equals("  trial balance EUR 0.00"));
        assertThat(output(0, settle("verify", "--chains-only", "--data", data)))
                .hasSize(5)
                .allMatch(line -> line.endsWith("all as they were written"));
    }

    private static String[] settle(String... arguments) {
        return Stream.concat(Stream.of(folder.resolve("settle").toString()), Arrays.stream(arguments))
                .toArray(String[]::new);
    }

    /** What a command prints, when it ends with that code. */
    private static List<String> output(int code, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SETTLE_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int ended = builder.start().waitFor();
        assertThat(ended).as(() -> String.join(" ", command) + "\n" + read(err)).isEqualTo(code);
        return Files.readAllLines(out);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
