package dev.settle.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFileTest {
    @TempDir
    Path directory;

    @Test
    @SuppressWarnings("try") // the mark is held by itself
    void who_was_refused_in_this_process_takes_nothing_from_who_holds_it_here() throws Exception {
        try (DirectoryLock lock = DirectoryLock.of(directory);
                PassingMark mark = PassingMark.in(directory)) {
            assertThatThrownBy(() -> DirectoryLock.of(directory)).isInstanceOf(ServerFailed.class);
            assertThatThrownBy(() -> DirectoryLock.of(directory.resolve("..").resolve(directory.getFileName())))
                    .isInstanceOf(ServerFailed.class);
            assertThat(PassingMark.leftIn(directory)).isEmpty();
            assertThat(Newcomer.gets(directory)).isEqualTo("no directory, no mark");
            assertThat(lock.directory()).isEqualTo(directory.toRealPath());
        }
        assertThat(Newcomer.gets(directory)).isEqualTo("the directory, the mark");
    }

    @Test
    void it_can_be_held_again_once_it_is_let_go_and_what_was_let_go_twice_takes_nothing() throws IOException {
        Path file = directory.resolve("file");
        HeldFile first = hold(file);
        first.close();
        HeldFile second = hold(file);
        first.close();
        assertThat(HeldFile.hold(file, StandardOpenOption.WRITE)).isEmpty();
        second.close();
        hold(file).close();
    }

    @Test
    void it_is_held_under_its_new_name() throws IOException {
        Path file = directory.resolve("file");
        Path renamed = directory.resolve("renamed");
        try (HeldFile held = hold(file)) {
            held.rename("renamed");
            assertThat(HeldFile.hold(renamed, StandardOpenOption.WRITE)).isEmpty();
            hold(file).close();
        }
        hold(renamed).close();
    }

    @Test
    void what_cannot_be_opened_is_not_held() throws IOException {
        Path file = directory.resolve("file");
        assertThatThrownBy(() -> HeldFile.hold(file, StandardOpenOption.WRITE)).isInstanceOf(IOException.class);
        hold(file).close();
        assertThat(Files.exists(file)).isTrue();
    }

    private static HeldFile hold(Path file) throws IOException {
        return HeldFile.hold(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .orElseThrow();
    }
}
