package dev.settle.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every console block of a page, run from its first line to its last, page after page. What README's tour makes is kept. */
class GuidesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> what_a_page_shows_is_what_comes_out() throws IOException {
        List<String> pages = new ArrayList<>(List.of("README.md"));
        try (Stream<Path> guides = Files.list(ROOT.resolve("docs/guides"))) {
            guides.map(guide -> "docs/guides/" + guide.getFileName()).sorted().forEach(pages::add);
        }
        List<String> shown = new ArrayList<>();
        for (String page : pages) {
            if (!commands(page).isEmpty()) {
                shown.add(page);
            }
        }
        assertThat(shown).startsWith("README.md", "docs/guides/getting-started.md", "docs/guides/operations.md");
        return shown.stream().map(page -> DynamicTest.dynamicTest(page, () -> run(page)));
    }

    @Test
    void the_tour_of_the_readme_needs_a_bash_and_nothing_else() throws IOException {
        assertThat(needed(commands("README.md"))).containsExactly("bash");
        assertThat(needed(commands("docs/guides/getting-started.md"))).containsExactly("bash", "curl");
    }

    @Test
    void a_command_that_fails_is_reported_though_nothing_is_shown_of_it() throws IOException, InterruptedException {
        assumeThere(List.of("bash"));
        try (Shell shell = new Shell(ROOT, folder)) {
            String place = "page:1";
            check(shell, place, new Shown(1, "test -d docs", List.of()));
            check(shell, place, new Shown(1, "test -f docs; echo $?", List.of("1")));
            Shown failing = new Shown(1, "echo as shown; test -f docs", List.of("as shown"));
            assertThatThrownBy(() -> check(shell, place, failing)).hasMessageContaining("--- ends with 1");
            Shown unlike = new Shown(1, "echo otherwise", List.of("as shown"));
            assertThatThrownBy(() -> check(shell, place, unlike)).hasMessageContaining("--- ends with 0");
        }
    }

    private void run(String page) throws IOException, InterruptedException {
        List<Shown> commands = commands(page);
        assumeThere(needed(commands));
        Path own = Files.createDirectories(folder.resolve(page.replace('/', '-')));
        int port = freePort();
        try (Shell shell = new Shell(ROOT, own)) {
            for (Shown shown : commands) {
                Shown here = shown.with("8080", Integer.toString(port))
                        .with("/tmp/settle-tour", folder.resolve("tour").toString())
                        .with("/tmp/settle-start", folder.resolve("start").toString());
                check(shell, page + ":" + here.line(), here);
            }
        }
    }

    private static void check(Shell shell, String place, Shown here) throws IOException, InterruptedException {
        Shell.Ended ended = here.isBeside()
                ? new Shell.Ended(shell.runBeside(here.command(), here::isIn), 0)
                : shell.run(here.command());
        boolean fits = here.isBeside() ? here.isIn(ended.printed()) : here.matches(ended.printed());
        assertThat(fits && ended.code() == 0)
                .as(() -> "%s: $ %s%n--- is shown with%n%s%n--- and prints%n%s%n--- ends with %d%n--- errors%n%s"
                        .formatted(
                                place,
                                here.command(),
                                String.join("\n", here.expected()),
                                String.join("\n", ended.printed()),
                                ended.code(),
                                errors(shell)))
                .isTrue();
    }

    private static List<Shown> commands(String page) throws IOException {
        return Shown.on(Files.readString(ROOT.resolve(page)));
    }

    /** What must be there beside what every machine has. */
    private static List<String> needed(List<Shown> commands) {
        return Stream.of("bash", "curl")
                .filter(program -> program.equals("bash") || commands.stream().anyMatch(shown -> shown.uses(program)))
                .toList();
    }

    private static void assumeThere(List<String> programs) {
        for (String program : programs) {
            assumeTrue(isThere(program), () -> "no " + program + " on this machine");
        }
    }

    private static String errors(Shell shell) {
        try {
            return shell.errors();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
