package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.Stores;
import dev.settle.application.billing.port.in.KeepBillingRuns;
import dev.settle.application.billing.port.in.TellDue;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.launcher.MachineClock;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Bills everybody who is due. */
@Command(
        name = "bill",
        description = {
            "Bills every account that is due on a day or before it.",
            "It is safe to interrupt and to repeat: run again, it goes on where it stopped and bills nothing twice."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everybody who was due is billed",
            "1:some accounts are held; the reasons are told",
            "2:the command line or a setting could not be understood",
            Failures.REFUSED_TEXT,
            Failures.FAILED_TEXT
        })
public final class Bill extends StoreCommand {
    private static final int HELD_ON_A_PAGE = 500;
    private static final int MILLIS_BETWEEN_LOOKS = 200;

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description =
                    "The day, such as 2025-07-01. The cut is its noon in UTC, or now if earlier: where the next day"
                            + " has begun by then, at UTC+12 and east of it, that day is billed too.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--partitions",
            paramLabel = "NUMBER",
            description = "How many work side by side on what is due; 1 when left out.")
    private int partitions = 1;

    @Option(names = "--json", description = "Print one line of JSON for each seller.")
    private boolean json;

    private final MachineClock clock = new MachineClock();

    @Override
    void check() {
        if (on.isAfter(LocalDate.ofInstant(clock.now(), ZoneOffset.ofHours(14)))) {
            throw misunderstood("--on: %s has not begun anywhere yet; name today or a day before".formatted(on));
        }
    }

    @Override
    int run(Stores stores, UntilStopped until) throws InterruptedException {
        Instant cut = cut(clock.now());
        int code = 0;
        Settle settle = Settle.over(stores, clock, new RandomIds());
        for (String one : seller().all(stores)) {
            BillingRuns.Run run = bill(settle.billing().runs(), one, cut, until);
            List<TellDue.Waiting> held = held(settle.billing().due(), one, cut);
            say(json ? line(run, held) : text(run, held));
            code = held.isEmpty() ? code : Failures.NO;
        }
        return code;
    }

    private Instant cut(Instant now) {
        Instant everywhere = on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return everywhere.isBefore(now) ? everywhere : now;
    }

    private BillingRuns.Run bill(KeepBillingRuns runs, String one, Instant cut, UntilStopped until)
            throws InterruptedException {
        runs.begin(one, cut);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> runs.carryOut(one, cut, partitions));
        try (ProgressLine progress = progress()) {
            while (true) {
                try {
                    work.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                    return runs.read(one, cut);
                } catch (TimeoutException running) {
                    progress.tell(summary(runs.read(one, cut)));
                } catch (ExecutionException failed) {
                    if (until.isStopped()) {
                        throw new Interrupted("the billing run was interrupted; run it again to go on");
                    }
                    throw failed.getCause() instanceof RuntimeException cause
                            ? cause
                            : new CompletionException(failed.getCause());
                }
            }
        }
    }

    private static List<TellDue.Waiting> held(TellDue due, String one, Instant cut) {
        List<TellDue.Waiting> held = new ArrayList<>();
        List<TellDue.Waiting> page = due.waiting(one, cut, "", HELD_ON_A_PAGE);
        while (!page.isEmpty()) {
            held.addAll(page);
            page = due.waiting(one, cut, page.get(page.size() - 1).account(), HELD_ON_A_PAGE);
        }
        return held;
    }

    private static String summary(BillingRuns.Run run) {
        return "%s: %,d documents issued".formatted(run.seller(), run.documents());
    }

    private static String text(BillingRuns.Run run, List<TellDue.Waiting> held) {
        StringBuilder text = new StringBuilder(summary(run)).append(", %,d accounts held".formatted(held.size()));
        for (TellDue.Waiting waiting : held) {
            waiting.holds()
                    .forEach(hold -> text.append("%n  %s, due %s: %s, %s"
                            .formatted(waiting.account(), waiting.occasion().day(), hold.code(), hold.reason())));
        }
        return text.toString();
    }

    private static String line(BillingRuns.Run run, List<TellDue.Waiting> held) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("seller", run.seller()).put("cut", run.cut().toString());
        line.put("documents", run.documents());
        var accounts = line.putArray("held");
        for (TellDue.Waiting waiting : held) {
            ObjectNode one = accounts.addObject();
            one.put("account", waiting.account())
                    .put("due", waiting.occasion().day().toString());
            var holds = one.putArray("holds");
            waiting.holds()
                    .forEach(hold -> holds.addObject()
                            .put("code", hold.code())
                            .put("subscription", hold.subscription())
                            .put("reason", hold.reason()));
        }
        return line.toString();
    }
}
