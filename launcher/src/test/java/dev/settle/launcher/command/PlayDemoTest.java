package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.settle.launcher.Main;
import dev.settle.launcher.demo.Demo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

/** The demo goes on after its summary, and invites to three calls. */
@Timeout(120)
class PlayDemoTest {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
    private static final Pattern KEPT = Pattern.compile("\\$\\(cat (.*)\\)");
    private static final String KEY = "  KEY=";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void the_calls_it_prints_are_answered_with_the_key_it_prints() throws IOException, InterruptedException {
        try (AtWork demo = demo()) {
            String own = sellersKey(demo);
            String key = key(demo);
            assertThat(key).isEqualTo(own);
            assertThat(demo.told()).contains("trial balance EUR 0.00").contains("It is " + Demo.LAST + " there");
            everyCallIsAnswered(demo, key);
        }
    }

    @Test
    void the_key_lies_in_the_folder_that_is_kept() throws IOException, InterruptedException {
        Path kept = folder.resolve("kept");
        try (AtWork demo = demo("--data", kept.toString())) {
            String own = sellersKey(demo);
            Matcher file = KEPT.matcher(key(demo));
            assertThat(file.matches()).isTrue();
            assertThat(Path.of(file.group(1))).hasParent(kept);
            String key = Files.readString(Path.of(file.group(1))).strip();
            assertThat(key).isEqualTo(own);
            everyCallIsAnswered(demo, key);
        }
    }

    @Test
    void it_plays_with_sixty_accounts_of_each_seller_unless_told_otherwise() {
        OptionSpec accounts =
                Main.commandLine().parseArgs("demo").subcommand().commandSpec().findOption("--accounts");
        assertThat(accounts.<Integer>getValue()).isGreaterThanOrEqualTo(60);
        assertThat(accounts.description()[0]).endsWith("; " + accounts.getValue() + " when left out.");
    }

    private static AtWork demo(String... more) throws IOException {
        PlayDemo demo = new PlayDemo();
        String[] arguments = Stream.concat(Stream.of("--accounts", "1", "--port", "0"), Stream.of(more))
                .toArray(String[]::new);
        return AtWork.start(demo, demo::end, arguments);
    }

    private static String sellersKey(AtWork demo) throws IOException {
        return demo.line(line -> line.startsWith("  " + Demo.SHOWN + " "))
                .strip()
                .split(" +")[1];
    }

    private static String key(AtWork demo) throws IOException {
        return demo.line(line -> line.startsWith(KEY)).substring(KEY.length());
    }

    private void everyCallIsAnswered(AtWork demo, String key) throws IOException, InterruptedException {
        assertThat(answer(demo, key).at("/id").asText()).isEqualTo(Demo.SHOWN_ACCOUNT);
        assertThat(answer(demo, key).at("/documents/0/total/minor").isNumber()).isTrue();
        assertThat(answer(demo, key).at("/lines/0")).isNotEmpty();
    }

    private JsonNode answer(AtWork demo, String key) throws IOException, InterruptedException {
        String line = demo.line(printed -> true);
        HttpResponse<String> answer = http.send(request(line, key), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s%n%s", line, answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    /** What curl would send for a printed line. */
    private static HttpRequest request(String line, String key) {
        Iterator<String> words = WORD.matcher(line.replace("$KEY", key))
                .results()
                .map(word -> word.group().replaceAll("^[\"']|[\"']$", ""))
                .iterator();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        assertThat(words.next()).isEqualTo("curl");
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-s" -> {}
                case "-H" -> {
                    String[] header = words.next().split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-d" -> request.POST(BodyPublishers.ofString(words.next()));
                default -> request.uri(URI.create(word));
            }
        }
        return request.build();
    }
}
