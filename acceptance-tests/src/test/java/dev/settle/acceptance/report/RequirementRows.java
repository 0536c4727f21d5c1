package dev.settle.acceptance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of all requirement rows, in the order of the page that lists them. */
record RequirementRows(Set<String> ids) {
    private static final String PAGE = "docs/requirements.md";
    private static final Pattern ROW = Pattern.compile("\\|\\s*(R\\d{3}-\\d{2})\\s*\\|.*");

    RequirementRows {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /** The rows of this repository, whether the tests were started in the module or at the root. */
    static RequirementRows ofThisRepository() {
        try {
            return parse(Files.readAllLines(page()));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of requirement rows cannot be read", e);
        }
    }

    /**
     * Reads every table line whose first cell is an id and nothing else.
     *
     * @throws IllegalArgumentException when an id stands on two lines
     */
    static RequirementRows parse(List<String> lines) {
        var ids = new LinkedHashSet<String>();
        for (String line : lines) {
            var row = ROW.matcher(line);
            if (row.matches() && !ids.add(row.group(1))) {
                throw new IllegalArgumentException(row.group(1) + " is listed twice in " + PAGE);
            }
        }
        return new RequirementRows(ids);
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    private static Path page() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path page = folder.resolve(PAGE);
            if (Files.isRegularFile(page)) {
                return page;
            }
        }
        throw new IllegalStateException("No " + PAGE + " in " + start + " or in a folder above it");
    }
}
