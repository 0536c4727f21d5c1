package dev.settle.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("settle.properties");
    }

    @Test
    void nothing_is_set_without_a_file_and_an_environment() {
        assertThat(Settings.of(folder, Map.of("HOME", "/root")).find(Setting.PORT))
                .isEmpty();
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        Files.writeString(file, "# ours\nport = 8080\nhost = 0.0.0.0\n");
        Settings settings = Settings.of(folder, Map.of("SETTLE_PORT", "9090"));
        assertThat(settings.find(Setting.PORT)).contains("9090");
        assertThat(settings.find(Setting.HOST)).contains("0.0.0.0");
    }

    @Test
    void a_file_can_be_named() throws IOException {
        Files.writeString(folder.resolve("other.properties"), "data = /srv/settle\n");
        assertThat(Settings.of(folder, Map.of("SETTLE_SETTINGS", "other.properties"))
                        .find(Setting.DATA))
                .contains("/srv/settle");
    }

    @Test
    void a_file_that_is_named_must_be_there() {
        assertThatThrownBy(() -> Settings.of(folder, Map.of("SETTLE_SETTINGS", "missing.properties")))
                .isInstanceOf(SettingsError.class)
                .hasMessageEndingWith("missing.properties cannot be used: there is no such file."
                        + " Name another with SETTLE_SETTINGS, or leave that unset");
    }

    @Test
    void an_unknown_name_is_told_with_its_line_and_the_names_there_are() throws IOException {
        Files.writeString(file, "\nport = 8080\nprot = 8080\n");
        assertThatThrownBy(() -> Settings.of(folder, Map.of()))
                .hasMessage(file
                        + ":3: there is no setting 'prot'; there are data, database, database-user, database-password,"
                        + " key, host, port, partitions");
    }

    @Test
    void an_unknown_variable_is_told_too() {
        assertThatThrownBy(() -> Settings.of(folder, Map.of("SETTLE_PROT", "8080")))
                .hasMessageStartingWith("SETTLE_PROT: there is no setting 'SETTLE_PROT'; there are SETTLE_DATA,");
    }

    @Test
    void a_value_that_cannot_be_used_is_told_with_its_place() throws IOException {
        Files.writeString(file, "port = eighty\n");
        assertThatThrownBy(() -> Settings.of(folder, Map.of()))
                .hasMessage(file + ":1: port: 'eighty' is not a number from 0 to 65535");
        assertThatThrownBy(() -> Settings.of(folder.resolve("elsewhere"), Map.of("SETTLE_PARTITIONS", "0")))
                .hasMessage("SETTLE_PARTITIONS: '0' is not a number from 1 to 64");
    }

    @Test
    void a_line_without_a_value_is_told() throws IOException {
        Files.writeString(file, "port 8080\n");
        assertThatThrownBy(() -> Settings.of(folder, Map.of()))
                .hasMessage(file + ":1: 'port' sets nothing; write key = value");
    }

    @Test
    void a_line_that_cannot_be_used_is_told_without_what_may_be_a_secret() throws IOException {
        Files.writeString(file, "database-password hunter2\n");
        assertThatThrownBy(() -> Settings.of(folder, Map.of()))
                .hasMessage(file + ":1: 'database-password' sets nothing; write key = value");
        Files.writeString(file, "database: jdbc:postgresql://settle:hunter2@db/x?ssl=true\n");
        assertThatThrownBy(() -> Settings.of(folder, Map.of()))
                .hasMessageStartingWith(file + ":1: there is no setting 'database'; there are data, database,");
    }

    @Test
    void only_a_postgresql_can_be_the_database() {
        assertThatThrownBy(() -> Settings.of(folder, Map.of("SETTLE_DATABASE", "jdbc:h2:mem:x")))
                .hasMessage("SETTLE_DATABASE: 'jdbc:h2:mem:x' is not the URL of a PostgreSQL; write"
                        + " jdbc:postgresql://host/database");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://settle:hunter2@db/settle, postgres://***@db/settle",
        "postgres://settle:hunt/er2@db/settle, postgres://***@db/settle",
        "postgres://settle:hunt?er2@db/settle, postgres://***@db/settle",
        "postgres://settle:hunt@er2@db/settle, postgres://***@db/settle",
        "settle:hunter2@db/settle, ***@db/settle",
        "postgres://db/settle?password=hunter2, postgres://db/settle?***",
        "jdbc:h2:mem:x;PASSWORD=hunter2, jdbc:h2:mem:x?***",
    })
    void a_url_that_is_not_of_a_postgresql_is_told_without_its_secrets(String url, String shown) {
        assertThatThrownBy(() -> Settings.of(folder, Map.of("SETTLE_DATABASE", url)))
                .hasMessage("SETTLE_DATABASE: '" + shown + "' is not the URL of a PostgreSQL; write"
                        + " jdbc:postgresql://host/database");
    }

    @Test
    void a_url_does_not_name_who_signs_in() {
        assertThatThrownBy(() -> Settings.of(
                        folder, Map.of("SETTLE_DATABASE", "jdbc:postgresql://settle:hunter2@db/settle?ssl=true")))
                .hasMessage(
                        "SETTLE_DATABASE: 'jdbc:postgresql://***@db/settle?***' names who signs in; write"
                                + " jdbc:postgresql://host/database, and set SETTLE_DATABASE_USER and SETTLE_DATABASE_PASSWORD");
    }

    @Test
    void a_key_that_is_too_short_is_told_without_the_key() {
        assertThatThrownBy(() -> Settings.of(folder, Map.of("SETTLE_KEY", "abc")))
                .hasMessage("SETTLE_KEY: it has to be 32 to 256 letters, digits and signs without blanks");
    }

    @Test
    void the_options_of_the_jvm_are_not_ours() {
        assertThat(Settings.of(folder, Map.of("SETTLE_JAVA_OPTS", "-Xmx1g")).find(Setting.DATA))
                .isEmpty();
    }
}
