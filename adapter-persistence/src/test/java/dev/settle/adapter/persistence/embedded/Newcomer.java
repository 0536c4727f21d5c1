package dev.settle.adapter.persistence.embedded;

import dev.settle.contract.AnotherJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process that wants a directory for itself, and the mark of who uses it for a while, and tells what it got. */
public final class Newcomer {
    private Newcomer() {}

    /** What such a process gets. */
    static String gets(Path directory) throws IOException, InterruptedException {
        Process process = AnotherJvm.of(Newcomer.class, directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return told.strip();
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        System.out.println((takes(directory) ? "the directory" : "no directory") + ", "
                + (PassingMark.leftIn(directory).isPresent() ? "the mark" : "no mark"));
    }

    private static boolean takes(Path directory) {
        try {
            DirectoryLock.of(directory);
            return true;
        } catch (ServerFailed inUse) {
            return false;
        }
    }
}
