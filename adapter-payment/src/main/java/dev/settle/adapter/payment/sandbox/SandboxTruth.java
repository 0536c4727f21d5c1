package dev.settle.adapter.payment.sandbox;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.Movement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What really happened at the sandbox: every request that reached it, and every movement of money, by key. */
public final class SandboxTruth {
    private final List<Charge> requests = new ArrayList<>();
    private final Map<String, List<Held>> held = new LinkedHashMap<>();

    SandboxTruth() {}

    /** Every request that reached the sandbox, in order, the repeated ones too. */
    public synchronized List<Charge> requests() {
        return List.copyOf(requests);
    }

    /** Every movement, in order. */
    public synchronized List<Movement> movements() {
        return held.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one.moved().stream())
                .toList();
    }

    /** The movements under a key: one at most, unless the key was used again after it was forgotten. */
    public synchronized List<Movement> movements(String key) {
        return held.getOrDefault(key, List.of()).stream()
                .flatMap(one -> one.moved().stream())
                .toList();
    }

    /** A pending charge is paid now, or one that waits for the payer is confirmed. */
    public synchronized void settle(String key) {
        decide(key, new Token(Token.Wire.FINE, Token.Fate.APPROVED, ""));
    }

    /** A pending charge is declined now, or one that waits for the payer is given up. */
    public synchronized void decline(String key, String code) {
        decide(key, Token.declining(code));
    }

    synchronized void reached(Charge charge) {
        requests.add(charge);
    }

    /** The charge a key stands for: the last one under it, unless it was first used before {@code oldest}. */
    synchronized Optional<Held> remembered(String key, Instant oldest) {
        return last(key).filter(one -> one.at().isAfter(oldest));
    }

    synchronized Optional<Held> last(String key) {
        List<Held> under = held.getOrDefault(key, List.of());
        return under.isEmpty() ? Optional.empty() : Optional.of(under.get(under.size() - 1));
    }

    synchronized Held hold(Call call, Charge charge, Instant now, Token token) {
        String reference = "sbx_" + (held.values().stream().mapToInt(List::size).sum() + 1);
        Held one = Held.of(call, charge, now, reference, token);
        held.computeIfAbsent(call.key(), key -> new ArrayList<>()).add(one);
        return one;
    }

    private void decide(String key, Token decision) {
        Held one = last(key).orElseThrow(() -> new IllegalArgumentException("nothing is held under " + key));
        if (one.token().fate() != Token.Fate.PENDING && one.token().fate() != Token.Fate.NEEDS_PAYER) {
            throw new IllegalStateException(key + " is decided already: " + one.outcome());
        }
        List<Held> under = held.getOrDefault(key, new ArrayList<>());
        under.set(under.size() - 1, one.decided(decision));
    }
}
