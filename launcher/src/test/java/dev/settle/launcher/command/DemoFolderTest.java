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
}
