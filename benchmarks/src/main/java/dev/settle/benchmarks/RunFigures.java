package dev.settle.benchmarks;

import dev.settle.application.Stores;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.domain.journal.Origin;
import dev.settle.launcher.Settle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The billing run against its floor, its cost with history, and how it grows with the accounts. */
final class RunFigures {
    private static final int PARTITIONS = 2;
    /** Two threads write in each partition. */
    private static final int CONNECTIONS = 2 * PARTITIONS;

    private static final int ROUNDS = 3;
    /** Runs until the compiler has seen all that a run does. */
    private static final int WARMING = 3;

    /** A run of a thousand accounts takes a fraction of a second, which the machine's other work moves about. */
    private static final int SHORT_ROUNDS = 31;
    /** What a database does by itself in the month between two runs. */
    private static final String[] REST = {"vacuum analyze", "checkpoint"};

    /** @param changing whether each month brings a change of seats, which the next invoice bills */
    private record Past(String name, boolean changing) {
        String young(int round) {
            return name + "young" + round;
        }

        /** In the month before the one that is billed, if there is such a month. */
        void change(Stores stores, String seller, int accounts, int month) {
            if (changing && month > 0) {
                LocalDate day = Population.FIRST_ANCHOR.plusMonths(month - 1L).plusDays(9);
                new Population(stores, seller).changeSeats(accounts, day, month % 2 == 0 ? -1 : 1);
            }
        }
    }

    private final Stores stores;
    private final Settle settle;
    private final Database database;
    private final Path directory;
    private final Report report;

    /** @param directory that is deleted with all in it when the measurement is over */
    RunFigures(Stores stores, Settle settle, Database database, Path directory, Report report) {
        this.stores = stores;
        this.settle = settle;
        this.database = database;
        this.directory = directory;
        this.report = report;
    }

    /** The first run of a new process, and more until it is warm: what is measured after this is. */
    void ofANewProcess(int accounts) {
        open("new", accounts);
        report.row("first billing run of a new process", accounts / bill("new", Population.FIRST_ANCHOR), "invoices/s");
        for (int month = 1; month <= WARMING; month++) {
            bill("new", Population.FIRST_ANCHOR.plusMonths(month));
        }
    }

    /** Run, floor and lean shape take turns, the first two on the same rows; the ratios are those of their medians. */
    void againstTheFloor(int accounts) throws Exception {
        open("floor", accounts);
        LocalDate month = Population.FIRST_ANCHOR;
        bill("floor", month);
        report.row(
                "database with %,d accounts and an invoice each".formatted(accounts),
                database.number("select pg_database_size(current_database())") / 1024.0 / 1024.0,
                "MiB");
        Path rows = Files.createTempDirectory(directory, "floor");
        List<Double> runs = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        List<Double> leans = new ArrayList<>();
        Database.Bytes grown = new Database.Bytes(0, 0, 0);
        for (int round = 1; round <= ROUNDS; round++) {
            month = month.plusMonths(1);
            runAll(REST);
            Database.Bytes before = database.size("public");
            long transaction = database.number("select (pg_current_xact_id()::text)::bigint");
            runs.add(bill("floor", month));
            grown = database.size("public").since(before);
            Floor floor = new Floor(database, rows, CONNECTIONS);
            List<String> tables = floor.written(transaction);
            int chunks = floor.unload(tables, transaction);
            database.run("checkpoint");
            floors.add(floor.load(tables, chunks));
            database.run("checkpoint");
            leans.add(new Lean(database, CONNECTIONS).load(accounts));
        }
        double run = median(runs);
        report.row("billing run, %,d accounts x 5 lines".formatted(accounts), accounts / run, "invoices/s");
        report.row("its floor: the rows it wrote, COPYed", accounts / median(floors), "invoices/s");
        report.row("run over floor (goal: at least 0.4)", median(floors) / run, "");
        report.row("run over a lean shape (12 and 5 x 10 columns, COPY)", median(leans) / run, "");
        report.row("heap per five-line invoice", grown.heap() / (double) accounts, "bytes");
        report.row("index per five-line invoice", grown.index() / (double) accounts, "bytes");
        report.row("WAL per five-line invoice", grown.wal() / (double) accounts, "bytes");
    }

    /**
     * The same for accounts with many months behind them and accounts with one. Right after a checkpoint the database logs
     * each page whole that it writes to, and accounts with a history are spread over more pages; so that is measured for
     * itself.
     */
    void withHistory(int accounts, int months) throws Exception {
        String row = "cost with %d months behind over cost with 1".formatted(months);
        report.row(row + " (goal: at most 1.1)", history(new Past("", false), accounts, months, "vacuum analyze"), "");
        report.row(
                row + ", after a checkpoint",
                history(new Past("checked-", false), accounts, months, "vacuum analyze", "checkpoint"),
                "");
        report.row(
                row + ", with a change of seats each month",
                history(new Past("changed-", true), accounts, months, "vacuum analyze"),
                "");
    }

    /**
     * Each round bills others that have one month behind them, and the same with a history, which is a month longer each
     * time: in the middle round it is as long as asked for. Who comes first takes turns.
     */
    private double history(Past past, int accounts, int months, String... before) throws SQLException {
        String oldOnes = past.name() + "old";
        for (int round = 0; round < SHORT_ROUNDS; round++) {
            open(past.young(round), accounts);
            bill(past.young(round), Population.FIRST_ANCHOR);
            past.change(stores, past.young(round), accounts, 1);
        }
        open(oldOnes, accounts);
        int first = months - SHORT_ROUNDS / 2;
        for (int month = 0; month < first; month++) {
            past.change(stores, oldOnes, accounts, month);
            billAfter(oldOnes, month, "vacuum analyze");
        }
        List<Double> old = new ArrayList<>();
        List<Double> young = new ArrayList<>();
        for (int round = 0; round < SHORT_ROUNDS; round++) {
            past.change(stores, oldOnes, accounts, first + round);
            boolean oldFirst = round % 2 == 0;
            if (oldFirst) {
                old.add(billAfter(oldOnes, first + round, before));
            }
            young.add(billAfter(past.young(round), 1, before));
            if (!oldFirst) {
                old.add(billAfter(oldOnes, first + round, before));
            }
        }
        return median(old) / median(young);
    }

    /** Ten times the accounts. */
    void growing(int fewer, int more) throws Exception {
        open("fewer", fewer);
        open("more", more);
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            small.add(billAfter("fewer", i, REST));
            large.add(billAfter("more", i, REST));
        }
        report.row(
                "time for %,d accounts over time for %,d (goal: at most 10.5)".formatted(more, fewer),
                median(large) / median(small),
                "");
    }

    private double billAfter(String seller, int month, String... statements) throws SQLException {
        runAll(statements);
        return bill(seller, Population.FIRST_ANCHOR.plusMonths(month));
    }

    private void runAll(String... statements) throws SQLException {
        for (String statement : statements) {
            database.run(statement);
        }
    }

    private void open(String seller, int accounts) {
        Origin origin = Origin.kernel("benchmark");
        settle.sellers().keep().open(origin, seller, seller);
        new Population(stores, seller).settle(accounts);
    }

    /** @return seconds from the first query to the last commit */
    private double bill(String seller, LocalDate day) {
        long start = System.nanoTime();
        RunBilling.Result result = settle.billing()
                .run()
                .run(new RunBilling.Command(
                        seller, day.atTime(1, 0).toInstant(ZoneOffset.UTC), PARTITIONS, progress -> {}));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (result.documents() == 0) {
            throw new IllegalStateException("nothing was billed for " + seller + " on " + day);
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
