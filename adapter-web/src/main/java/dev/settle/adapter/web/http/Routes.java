package dev.settle.adapter.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who answers which operation. Where it is found, the description says. */
public final class Routes {
    private final Map<String, Handler> handlers = new LinkedHashMap<>();

    /** @param operation its operationId */
    public Routes on(String operation, Handler handler) {
        if (handlers.put(operation, handler) != null) {
            throw new IllegalStateException("two answer " + operation);
        }
        return this;
    }

    /**
     * The handler of each described operation.
     *
     * @throws IllegalStateException naming every operation that is described and not answered, or answered and not
     *     described
     */
    Map<Operation, Handler> joined(Description description) {
        Map<Operation, Handler> joined = new LinkedHashMap<>();
        Set<String> apart = new TreeSet<>(handlers.keySet());
        for (Operation operation : description.operations()) {
            Handler handler = handlers.get(operation.id());
            if (handler != null && apart.remove(operation.id())) {
                joined.put(operation, handler);
            } else {
                apart.add(operation.id());
            }
        }
        if (!apart.isEmpty()) {
            throw new IllegalStateException("described or answered, and not both: " + apart);
        }
        return joined;
    }
}
