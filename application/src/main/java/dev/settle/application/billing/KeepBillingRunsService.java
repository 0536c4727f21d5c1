package dev.settle.application.billing;

import dev.settle.application.billing.port.in.KeepBillingRuns;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.billing.port.out.BillingRuns.Part;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each time a run is carried out, that joins it with a part of its own, in which the progress of all partitions is told. */
final class KeepBillingRunsService implements KeepBillingRuns {
    private final RunBilling billing;
    private final BillingRuns runs;
    private final Sellers sellers;
    private final Transactions transactions;
    private final Clock clock;
    private final Turns turns = new Turns();
    private final Failures failures = new Failures();

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
        RunBilling.Command command = command(seller, cut, partitions);
        turns.after(seller, cut, () -> carry(command));
    }

    @Override
    public void goOn(String seller, Instant cut, int partitions) {
        RunBilling.Command command = command(seller, cut, partitions);
        turns.unlessUnderWay(seller, cut, () -> {
            if (!read(seller, cut).finished()) {
                carry(command);
            }
        });
    }

    @Override
    public Run read(String seller, Instant cut) {
        return runs.find(seller, cut)
                .map(failures::in)
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
        return runs.list(seller, limit).stream().map(failures::in).toList();
    }

    /** Before anybody has joined for it, so that what is refused leaves no part behind. */
    private static RunBilling.Command command(String seller, Instant cut, int partitions) {
        return new RunBilling.Command(seller, cut, partitions, progress -> {});
    }

    private void carry(RunBilling.Command command) {
        new Share(command).carryOut();
    }

    /** What one thread of this process does of a run. */
    private final class Share {
        private final RunBilling.Command command;
        /** As it was told last; empty before it has joined. */
        private volatile Optional<Part> part = Optional.empty();

        Share(RunBilling.Command command) {
            this.command = command;
        }

        void carryOut() {
            String seller = command.seller();
            Instant cut = command.cut();
            try {
                int number =
                        transactions.inTransaction(() -> runs.join(seller, cut)).number();
                part = Optional.of(new Part(number, 0, 0));
                failures.forget(seller, cut);
                billing.run(
                        command.telling(progress -> tell(new Part(number, progress.accounts(), progress.documents()))));
                transactions.inTransaction(() -> {
                    runs.finish(seller, cut);
                    return cut;
                });
            } catch (RuntimeException | Error failed) {
                failures.keep(seller, cut, part, failed, this::tell);
                throw failed;
            }
        }

        private void tell(Part sofar) {
            part = Optional.of(sofar);
            transactions.inTransaction(() -> {
                runs.progress(command.seller(), command.cut(), sofar);
                return sofar;
            });
        }
    }
}
