package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    @TempDir
    Path somewhere;

    @Test
    void the_key_in_it_is_for_its_owner_alone() throws IOException {
        assumeTrue(Files.getFileAttributeView(somewhere, PosixFileAttributeView.class) != null, "files have no owner");
        try (DemoFolder folder = DemoFolder.of(somewhere.resolve("demo"))) {
            Path key = folder.keep("sk_1");

            assertThat(key).hasContent("sk_1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_a_demo_left_that_was_killed_goes_when_another_begins() throws IOException {
        Path left = playedIn(DemoFolder.of(null, somewhere));
        Path beginning = DemoFolder.of(null, somewhere).path();
        Path kept = playedIn(DemoFolder.of(somewhere.resolve("settle-demo"), somewhere));
        try (DemoFolder folder = DemoFolder.of(null, somewhere)) {
            assertThat(folder.path().getParent()).isEqualTo(somewhere);
            assertThat(left).doesNotExist();
            assertThat(beginning).exists();
            assertThat(kept).exists();
        }
        assertThat(somewhere).isDirectoryContaining(path -> path.equals(beginning));
    }

    private static Path playedIn(DemoFolder folder) throws IOException {
        Files.createDirectory(folder.path().resolve("data"));
        return folder.path();
    }
}
