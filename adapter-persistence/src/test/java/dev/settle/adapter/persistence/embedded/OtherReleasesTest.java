package dev.settle.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The programs of other releases do not stay in the data directory once they are replaced. */
class OtherReleasesTest {
    private static final Path CAT = Path.of("/bin/cat");

    /** Kept between runs, so that the programs are unpacked once. */
    private final Path directory = Path.of("target", "postgres-upgraded");

    private final Path older = directory.resolve("postgresql-5e77e0");

    @BeforeEach
    @AfterEach
    void without_other_releases() throws IOException {
        Files.createDirectories(directory);
        for (String made : new String[] {"postgresql-5e77e0", "postgresql-17", "postgresql-link", "elsewhere"}) {
            Programs.deleteAll(directory, made);
        }
    }

    @Test
    void programs_of_another_release_are_deleted_when_the_server_has_started() throws IOException {
        unpacked(older);
        started();
        assertThat(older).doesNotExist();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("postgresql-") || name.startsWith("unpacking"))
                    .hasSize(1);
        }
        started();
    }

    @Test
    void what_was_not_unpacked_here_stays() throws IOException {
        Path own = directory.resolve("postgresql-17");
        Files.createDirectories(own.resolve("bin"));
        Path elsewhere = directory.resolve("elsewhere");
        unpacked(elsewhere);
        Path link = directory.resolve("postgresql-link");
        Files.createSymbolicLink(link, elsewhere.getFileName());
        started();
        assertThat(own.resolve("bin")).isDirectory();
        assertThat(link).isSymbolicLink();
        assertThat(elsewhere.resolve("bin").resolve("initdb")).exists();
    }

    @Test
    void programs_that_somebody_runs_stay_until_they_have_ended() throws Exception {
        assumeTrue(Files.isExecutable(CAT), "nothing to run on this machine");
        unpacked(older);
        Path program = older.resolve("bin").resolve("cat").toAbsolutePath();
        Files.copy(CAT, program, StandardCopyOption.COPY_ATTRIBUTES);
        Process running = new ProcessBuilder(program.toString()).start();
        try {
            started();
            assertThat(program).exists();
        } finally {
            running.getOutputStream().close();
        }
        assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        started();
        assertThat(older).doesNotExist();
    }

    @Test
    void programs_that_cannot_be_marked_serve_all_the_same() throws IOException {
        started();
        Path mark;
        try (Stream<Path> files = Files.list(directory)) {
            mark = files.filter(path -> path.getFileName().toString().startsWith("postgresql-"))
                    .map(path -> path.resolve("made-by-settle"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(mark);
        Files.createSymbolicLink(mark, Path.of("nowhere"));
        try {
            started();
        } finally {
            Files.delete(mark);
        }
    }

    private void started() {
        EmbeddedServer.start(directory).close();
    }

    /** As a release before left it. */
    private static void unpacked(Path release) throws IOException {
        Files.createDirectories(release.resolve("bin"));
        Files.createFile(release.resolve("bin").resolve("initdb"));
        Files.createFile(release.resolve("made-by-settle"));
    }
}
