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
        Path left = left("settle-demo1");
        Files.createDirectory(left.resolve("data"));
        Path kept = Files.createDirectory(somewhere.resolve("settle-demo"));
        Files.createDirectory(kept.resolve("data"));
        try (DemoFolder folder = DemoFolder.of(null, somewhere)) {
            assertThat(folder.path().getParent()).isEqualTo(somewhere);
            assertThat(left).doesNotExist();
            assertThat(kept).exists();
        }
        assertThat(somewhere.toFile().list()).containsExactly("settle-demo");
    }

    @Test
    void what_a_demo_left_that_was_killed_before_it_had_data_goes_too() throws IOException {
        Path left = left("settle-demo1");
        Files.createDirectories(left.resolve("unpacking123").resolve("bin"));
        DemoFolder.of(null, somewhere).close();
        assertThat(left).doesNotExist();
    }

    @Test
    void a_number_that_a_killed_server_did_not_write_is_no_trouble() throws IOException {
        Path data = Files.createDirectory(left("settle-demo1").resolve("data"));
        Files.writeString(data.resolve("postmaster.pid"), "\n");
        DemoFolder.of(null, somewhere).close();
        assertThat(somewhere).isEmptyDirectory();
    }

    @Test
    void what_could_not_be_deleted_goes_with_a_later_demo() throws IOException {
        Path stuck =
                Files.createDirectories(left("settle-demo1").resolve("data").resolve("base"));
        Files.createFile(stuck.resolve("1"));
        assumeTrue(stuck.toFile().setWritable(false) && !Files.isWritable(stuck), "this user may write anywhere");
        DemoFolder.of(null, somewhere).close();
        assertThat(stuck.resolve("1")).exists();
        assertThat(stuck.toFile().setWritable(true)).isTrue();
        DemoFolder.of(null, somewhere).close();
        assertThat(somewhere).isEmptyDirectory();
    }

    @Test
    void a_demo_that_begins_or_ends_has_its_folder_to_itself() throws IOException {
        DemoFolder beginning = DemoFolder.of(null, somewhere);
        DemoFolder ending = DemoFolder.of(null, somewhere);
        Files.createDirectory(ending.path().resolve("data"));
        DemoFolder.of(null, somewhere).close();
        assertThat(beginning.path()).exists();
        assertThat(ending.path().resolve("data")).exists();
        beginning.close();
        ending.close();
        assertThat(somewhere).isEmptyDirectory();
    }

    /** The folder of a demo that was killed: no process holds its mark any more. */
    private Path left(String name) throws IOException {
        Path folder = Files.createDirectory(somewhere.resolve(name));
        Files.createFile(folder.resolve("not-kept"));
        return folder;
    }
}
