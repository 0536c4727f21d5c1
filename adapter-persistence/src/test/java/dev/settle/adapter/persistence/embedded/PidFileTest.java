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

    private void write(String text) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), text);
    }
}
