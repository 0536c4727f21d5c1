package dev.settle.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path data;

    @Test
    void names_whoever_has_the_number() throws IOException {
        assertThat(PidFile.in(data).process()).isEmpty();
        write(ProcessHandle.current().pid() + "\n/data\n");
        assertThat(PidFile.in(data).process()).contains(ProcessHandle.current());
    }

    @Test
    void names_nobody_when_it_was_not_written_to_its_end() throws IOException {
        for (String cut : new String[] {"", "\n", " \n/data\n", "x\n", "-7\n", "9".repeat(30)}) {
            write(cut);
            assertThat(PidFile.in(data).process()).as(cut).isEmpty();
        }
    }

    @Test
    void names_nobody_any_more_when_it_is_told_to_and_keeps_the_rest() throws IOException {
        PidFile.in(data).nameNobody();
        assertThat(data).isEmptyDirectory();
        for (String text : new String[] {"", "\n", "x", ProcessHandle.current().pid() + "\n"}) {
            write(text);
            PidFile.in(data).nameNobody();
            assertThat(data.resolve("postmaster.pid")).as(text).hasContent("2147483647\n");
        }
        write(ProcessHandle.current().pid() + "\n/data\n\n5432\n");
        PidFile.in(data).nameNobody();
        assertThat(data.resolve("postmaster.pid")).hasContent("2147483647\n/data\n\n5432\n");
        assertThat(PidFile.in(data).process()).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), text);
    }
}
