package dev.settle.adapter.persistence.memory;

import dev.settle.application.billing.port.out.BillingRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryBillingRuns implements BillingRuns {
    private final MemoryTransactions transactions;
    private final Table<String, Run> runs;

    MemoryBillingRuns(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.runs = new Table<>(transactions);
    }

    @Override
    public Run start(String seller, Instant cut) {
        return change(
                seller, cut, run -> new Run(seller, cut, false, run.finished() ? unfailed(run.parts()) : run.parts()));
    }

    @Override
    public Part join(String seller, Instant cut) {
        List<Part> parts = change(seller, cut, run -> {
                    List<Part> more = new ArrayList<>(unfailed(run.parts()));
                    more.add(new Part(more.size(), 0, 0));
                    return new Run(seller, cut, false, more);
                })
                .parts();
        return parts.get(parts.size() - 1);
    }

    @Override
    public void progress(String seller, Instant cut, Part part) {
        change(seller, cut, run -> {
            List<Part> parts = new ArrayList<>(part.failure().isEmpty() ? unfailed(run.parts()) : run.parts());
            parts.set(part.number(), part);
            return new Run(seller, cut, run.finished(), parts);
        });
    }

    @Override
    public void finish(String seller, Instant cut) {
        change(seller, cut, run -> new Run(seller, cut, true, run.parts()));
    }

    @Override
    public Optional<Run> find(String seller, Instant cut) {
        return runs.get(key(seller, cut));
    }

    @Override
    public List<Run> list(String seller, int limit) {
        return runs.after("").values().stream()
                .filter(run -> run.seller().equals(seller))
                .sorted(Comparator.comparing(Run::cut).reversed())
                .limit(limit)
                .toList();
    }

    private static List<Part> unfailed(List<Part> parts) {
        return parts.stream()
                .map(part -> new Part(part.number(), part.accounts(), part.documents()))
                .toList();
    }

    private Run change(String seller, Instant cut, UnaryOperator<Run> to) {
        return transactions.inTransaction(() -> {
            transactions.alone();
            Run changed = to.apply(find(seller, cut).orElse(new Run(seller, cut, false, List.of())));
            runs.put(key(seller, cut), changed);
            return changed;
        });
    }

    private static String key(String seller, Instant cut) {
        return seller + "\n" + cut;
    }
}
