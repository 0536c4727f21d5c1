package dev.settle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a program that calls the API sees: time to the first answer, time for an answer, memory and disk. */
final class HttpFigures {
    private static final int ACCOUNTS = 400;
    private static final int REQUESTS = 2_000;
    private static final int WARM_UP = 2_000;

    private final Path jar;
    private final Report report;

    HttpFigures(Path jar, Report report) {
        this.jar = jar;
        this.report = report;
    }

    void measure(Path directory) throws Exception {
        String key = UUID.randomUUID().toString();
        try (ServedSettle settle = ServedSettle.start(jar, directory, key)) {
            report.row("start to first answer, new database", settle.secondsToAnswer(), "s");
            report.row("size on disk of an empty installation", mebibytes(directory), "MiB");
        }
        try (ServedSettle settle = ServedSettle.start(jar, directory, key)) {
            report.row("start to first answer, database kept", settle.secondsToAnswer(), "s");
            report.row("resident memory after the start", settle.residentMiB(), "MiB");
            report.row("and of its database", settle.databaseMiB(), "MiB");
            ApiCalls calls = ApiCalls.opening(settle.url(), key, ACCOUNTS);
            for (int clients : List.of(1, 8)) {
                measure("preview", clients, calls::preview);
                measure("seat change", clients, calls::change);
            }
            report.row("resident memory after these", settle.residentMiB(), "MiB");
            report.row("and of its database", settle.databaseMiB(), "MiB");
        }
    }

    private interface Call {
        void to(int account);
    }

    private void measure(String what, int clients, Call call) throws Exception {
        times(clients, WARM_UP, call);
        long start = System.nanoTime();
        long[] nanos = times(clients, REQUESTS, call);
        double seconds = (System.nanoTime() - start) / 1e9;
        String of = "%s, %d client%s: ".formatted(what, clients, clients == 1 ? "" : "s");
        report.row(of + "p50", nanos[nanos.length / 2] / 1e6, "ms");
        report.row(of + "p99", nanos[nanos.length * 99 / 100] / 1e6, "ms");
        report.row(of + "together", nanos.length / seconds, "per second");
    }

    /** Each client has accounts of its own. @return how long each request took, in ascending order */
    private static long[] times(int clients, int requests, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int first = i;
                running.add(threads.submit(() -> LongStream.range(0, requests / clients)
                        .map(n -> {
                            long start = System.nanoTime();
                            call.to((int) (first + n * clients) % ACCOUNTS);
                            return System.nanoTime() - start;
                        })
                        .toArray()));
            }
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> part : running) {
                parts.add(part.get());
            }
            long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
            Arrays.sort(all);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static double mebibytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1024.0 / 1024.0;
        }
    }
}
