package dev.settle.application.billing;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Who carries out which run in this process: each run is carried out by one thread at a time. */
final class Turns {
    private record Run(String seller, Instant cut) {}

    private final Set<Run> underWay = new HashSet<>();

    /** Does the work once nobody carries out the run any more. */
    void after(String seller, Instant cut, Runnable work) {
        Run run = new Run(seller, cut);
        await(run);
        inTurn(run, work);
    }

    /** Does the work when nobody carries out the run, and nothing otherwise. */
    void unlessUnderWay(String seller, Instant cut, Runnable work) {
        Run run = new Run(seller, cut);
        if (take(run)) {
            inTurn(run, work);
        }
    }

    private void inTurn(Run run, Runnable work) {
        try {
            work.run();
        } finally {
            leave(run);
        }
    }

    private synchronized boolean take(Run run) {
        return underWay.add(run);
    }

    private synchronized void await(Run run) {
        try {
            while (!take(run)) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the billing run was interrupted; run it again to go on", interrupted);
        }
    }

    private synchronized void leave(Run run) {
        underWay.remove(run);
        notifyAll();
    }
}
