package dev.settle.adapter.web;

import dev.settle.adapter.web.api.billing.LongWork;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Long work that an executor carries out. What it has not returned from is under way; no two sellers share a name. */
final class Carried implements LongWork {
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Executor executor;

    Carried(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void begin(String seller, String name, Runnable work) {
        boolean outermost = underWay.add(name);
        try {
            executor.execute(work);
        } finally {
            if (outermost) {
                underWay.remove(name);
            }
        }
    }

    @Override
    public boolean isUnderWay(String seller, String name) {
        return underWay.contains(name);
    }
}
