package dev.settle.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The files that are meant by files and folders. */
final class YamlFiles {
    private YamlFiles() {}

    /**
     * Files as they are named, folders with all YAML files below them by name.
     *
     * @param wanted which of the files in folders, by their name
     * @throws ParameterException for a folder that has none of them
     */
    static List<Path> within(CommandSpec spec, List<Path> named, Predicate<String> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> found = below(path, wanted);
                if (found.isEmpty()) {
                    throw new ParameterException(
                            spec.commandLine(), "%s: there is nothing for this command in or below it".formatted(path));
                }
                files.addAll(found);
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder, Predicate<String> wanted) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
