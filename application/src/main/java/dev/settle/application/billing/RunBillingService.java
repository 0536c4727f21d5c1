package dev.settle.application.billing;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.seller.port.out.Sellers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Deals the partitions to threads, two for each. */
final class RunBillingService implements RunBilling {
    private final Sellers sellers;
    private final Bookkeeping bookkeeping;
    private final Books books;
    private final Chunks chunks;

    RunBillingService(Sellers sellers, Books books, Bookkeeping bookkeeping, Chunks chunks) {
        this.sellers = sellers;
        this.books = books;
        this.bookkeeping = bookkeeping;
        this.chunks = chunks;
    }

    @Override
    public Result run(Command command) {
        var rules = bookkeeping.rules(sellers.read(command.seller()));
        AtomicLong accounts = new AtomicLong();
        AtomicLong documents = new AtomicLong();
        Set<Held> held = ConcurrentHashMap.newKeySet();
        List<Future<?>> running = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2 * command.partitions());
        try {
            for (int partition = 0; partition < command.partitions(); partition++) {
                int number = partition;
                var part = new PartitionRun(chunks, rules, command, () -> new DueList(books, command, number), threads);
                running.add(threads.submit(() -> part.run(done -> {
                    accounts.addAndGet(done.accounts());
                    documents.addAndGet(done.documents());
                    held.addAll(done.held());
                    command.progress().accept(new Progress(accounts.get(), documents.get()));
                })));
            }
            for (Future<?> part : running) {
                part.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the billing run was interrupted; run it again to go on", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        return new Result(accounts.get(), documents.get(), List.copyOf(held));
    }
}
