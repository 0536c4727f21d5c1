package dev.settle.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code settle serve} in a process of its own, on a folder with an embedded database, as its users start it. */
final class ServedSettle implements AutoCloseable {
    private static final Pattern SERVES = Pattern.compile("Settle serves (http://\\S+)/v1 .*");
    private static final int SECONDS_TO_STOP = 60;

    private final Process process;
    private final Path directory;
    private final String url;
    private final double secondsToAnswer;

    private ServedSettle(Process process, Path directory, String url, double secondsToAnswer) {
        this.process = process;
        this.directory = directory;
        this.url = url;
        this.secondsToAnswer = secondsToAnswer;
    }

    /**
     * Starts it and waits for its first answer.
     *
     * @param key the installation's key
     */
    static ServedSettle start(Path jar, Path directory, String key) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Xmn224m",
                        "-jar",
                        jar.toString(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SETTLE_KEY", key);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            String url = url(process.inputReader());
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/v1/description"))
                                    .header("Authorization", "Bearer " + key)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IOException("the first answer is " + answer.statusCode());
            }
            return new ServedSettle(process, directory, url, (System.nanoTime() - start) / 1e9);
        } catch (IOException failed) {
            process.destroy();
            throw failed;
        }
    }

    String url() {
        return url;
    }

    double secondsToAnswer() {
        return secondsToAnswer;
    }

    /** Memory of the program itself, in MiB. */
    double residentMiB() throws IOException {
        return kilobytes(process.pid(), "status", "VmRSS:") / 1024.0;
    }

    /** Memory of the database's processes in MiB; what they share is counted once. */
    double databaseMiB() throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("data").resolve("postmaster.pid"))) {
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
            long sum = 0;
            for (ProcessHandle one :
                    Stream.concat(Stream.of(server), server.descendants()).toList()) {
                sum += kilobytes(one.pid(), "smaps_rollup", "Pss:");
            }
            return sum / 1024.0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String url(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher serves = SERVES.matcher(line);
            if (serves.matches()) {
                return serves.group(1);
            }
        }
        throw new IOException("settle serve ended before it served");
    }

    private static long kilobytes(long pid, String file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }
}
