package dev.settle.launcher.settings;

import dev.settle.launcher.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What file and environment say; the environment wins. The file is {@code settle.properties} in the working folder, or
 * the one that {@code SETTLE_SETTINGS} names: {@code key = value} on each line, {@code #} begins a comment. Without a file
 * nothing is set by it.
 */
public final class Settings {
    /** Nothing is set. */
    public static final Settings NONE = new Settings(Map.of());

    /** Names the file. */
    public static final String FILE_VARIABLE = "SETTLE_SETTINGS";

    private static final String PREFIX = "SETTLE_";
    /** Read by the script that starts us. */
    private static final String JVM_OPTIONS = "SETTLE_JAVA_OPTS";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * @param folder      where the file is looked for
     * @param environment such as {@link System#getenv()}
     * @throws SettingsError for a file that cannot be read, an unknown name, or a value that cannot be used
     */
    public static Settings of(Path folder, Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        String named = environment.getOrDefault(FILE_VARIABLE, "");
        Path file = folder.resolve(named.isEmpty() ? "settle.properties" : named);
        if (!named.isEmpty() || Files.exists(file)) {
            read(file, values);
        }
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX) && !variable.equals(FILE_VARIABLE) && !variable.equals(JVM_OPTIONS)) {
                String key = variable.substring(PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
                put(values, variable, variable, key, value);
            }
        });
        return new Settings(values);
    }

    public Optional<String> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private static void read(Path file, Map<Setting, String> values) {
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = file + ":" + number;
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new SettingsError("%s: '%s' sets nothing; write key = value".formatted(place, name(line)));
            }
            String key = line.substring(0, equals).strip();
            put(values, place, key, key, line.substring(equals + 1).strip());
        }
    }

    private static void put(Map<Setting, String> values, String place, String written, String key, String value) {
        Setting setting = Setting.named(key)
                .orElseThrow(() -> new SettingsError("%s: there is no setting '%s'; there are %s"
                        .formatted(place, name(written), names(written.startsWith(PREFIX)))));
        setting.complaint(value).ifPresent(complaint -> {
            throw new SettingsError(place + ": " + (place.equals(written) ? "" : key + ": ") + complaint);
        });
        values.put(setting, value);
    }

    /** The name that a line begins with; what follows may be a secret. */
    private static String name(String line) {
        return line.replaceFirst("(?s)[^A-Za-z0-9_.-].*", "");
    }

    private static String names(boolean variables) {
        return Arrays.stream(Setting.values())
                .map(setting -> variables ? setting.variable() : setting.key())
                .collect(Collectors.joining(", "));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new SettingsError("the settings file %s cannot be used: %s. Name another with %s, or leave that unset"
                    .formatted(file, Yaml.why(unreadable), FILE_VARIABLE));
        }
    }
}
