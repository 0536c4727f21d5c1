package dev.settle.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A process of its own on the class path of the tests, for what becomes of a program that is told to end, or killed. */
public final class AnotherJvm {
    private AnotherJvm() {}

    /**
     * One that is to be started. It compiles little, for it lives shortly.
     *
     * @param main the class whose {@code main} it runs
     */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command);
    }
}
