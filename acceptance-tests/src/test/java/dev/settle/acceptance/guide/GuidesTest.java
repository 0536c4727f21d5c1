package dev.settle.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every console block of a page, run from its first line to its last, page after page. What README's tour makes is kept. */
class GuidesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> what_a_page_shows_is_what_comes_out() {
        return Stream.of("README.md", "docs/guides/getting-started.md", "docs/guides/operations.md")
                .map(page -> DynamicTest.dynamicTest(page, () -> run(page)));
    }

    private void run(String page) throws IOException, InterruptedException {
        assumeTrue(isThere("bash") && isThere("curl"), "no bash or no curl on this machine");
        Path own = Files.createDirectories(folder.resolve(page.replace('/', '-')));
        int port = freePort();
        List<Shown> commands = Shown.on(Files.readString(ROOT.resolve(page)));
        assertThat(commands).as("commands on %s", page).isNotEmpty();
        try (Shell shell = new Shell(ROOT, own)) {
            for (Shown shown : commands) {
                Shown here = shown.with("8080", Integer.toString(port))
                        .with("/tmp/settle-tour", folder.resolve("tour").toString())
                        .with("/tmp/settle-start", folder.resolve("start").toString());
                List<String> printed =
                        here.isBeside() ? shell.runBeside(here.command(), here::isIn) : shell.run(here.command());
                boolean fits = here.isBeside() ? here.isIn(printed) : here.matches(printed);
                assertThat(fits)
                        .as(() -> "%s:%d: $ %s%n--- is shown with%n%s%n--- and prints%n%s%n--- errors%n%s"
                                .formatted(
                                        page,
                                        here.line(),
                                        here.command(),
                                        String.join("\n", here.expected()),
                                        String.join("\n", printed),
                                        errors(shell)))
                        .isTrue();
            }
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
