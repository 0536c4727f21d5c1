package dev.settle.application.billing;

import dev.settle.application.billing.port.in.KeepBillingRuns;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import java.time.Instant;
import java.util.List;

/** Progress of all partitions is told as one part, for that is what people ask for. */
final class KeepBillingRunsService implements KeepBillingRuns {
    private final RunBilling billing;
    private final BillingRuns runs;
    private final Sellers sellers;
    private final Transactions transactions;
    private final Clock clock;

    KeepBillingRunsService(
            RunBilling billing, BillingRuns runs, Sellers sellers, Transactions transactions, Clock clock) {
        this.billing = billing;
        this.runs = runs;
        this.sellers = sellers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Run begin(String seller, Instant cut) {
        sellers.read(seller);
        Instant now = clock.now();
        if (cut.isAfter(now)) {
            throw new InvalidInput(
                    "CUT_AHEAD",
                    "Nothing can be billed as of %s, which has not come yet".formatted(cut),
                    "cut",
                    cut.toString(),
                    "Name an instant not after %s.".formatted(now));
        }
        return transactions.inTransaction(() -> runs.start(seller, cut));
    }

    @Override
    public void carryOut(String seller, Instant cut, int partitions) {
        BillingRuns.Part before = toldBefore(seller, cut);
        billing.run(new RunBilling.Command(seller, cut, partitions, progress -> tell(seller, cut, before, progress)));
        transactions.inTransaction(() -> {
            runs.finish(seller, cut);
            return cut;
        });
    }

    @Override
    public Run read(String seller, Instant cut) {
        return runs.find(seller, cut)
                .orElseThrow(() -> new NotFound(
                        "BILLING_RUN_UNKNOWN",
                        "There is no billing run as of %s".formatted(cut),
                        "run",
                        cut.toString(),
                        "List the runs first."));
    }

    @Override
    public List<Run> list(String seller, int limit) {
        sellers.read(seller);
        return runs.list(seller, limit);
    }

    /** What a run that goes on has done already. */
    private BillingRuns.Part toldBefore(String seller, Instant cut) {
        return runs.find(seller, cut).stream()
                .flatMap(run -> run.parts().stream())
                .findFirst()
                .orElse(new BillingRuns.Part(0, "", 0, 0));
    }

    private void tell(String seller, Instant cut, BillingRuns.Part before, RunBilling.Progress progress) {
        transactions.inTransaction(() -> {
            runs.progress(
                    seller,
                    cut,
                    new BillingRuns.Part(
                            0, "", before.accounts() + progress.accounts(), before.documents() + progress.documents()));
            return cut;
        });
    }
}
