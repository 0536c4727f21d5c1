package dev.settle.application.invoicing.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an account's documents have come to so far. */
final class Issued {
    private final Charges charges = new Charges();
    private final Sums sums = new Sums();
    private final Map<String, Long> credit = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, Long> billed = new HashMap<>();
    private final Map<String, Set<Long>> billing = new HashMap<>();
    private final Map<String, Set<Long>> changes = new HashMap<>();
    private final Map<String, Settled> settled = new HashMap<>();

    Charges charges() {
        return charges;
    }

    Sums sums() {
        return sums;
    }

    /** The account's credit, in minor units. */
    long credit(String currency) {
        return credit.getOrDefault(currency, 0L);
    }

    void addCredit(String currency, long minor) {
        credit.merge(currency, minor, Long::sum);
    }

    /** @return whether no document had the number before */
    boolean take(String number) {
        return numbers.add(number);
    }

    boolean has(String number) {
        return numbers.contains(number);
    }

    /** Takes note that an entry's documents have a line of a subscription. */
    void note(String subscription, long entry) {
        billing.computeIfAbsent(subscription, first -> new HashSet<>()).add(entry);
    }

    /** The entries whose documents have a line of a subscription. */
    Set<Long> billing(String subscription) {
        return billing.getOrDefault(subscription, Set.of());
    }

    /** Takes note that a line about a change of a subscription named these entries. */
    void noteChange(String subscription, List<Long> entries) {
        changes(subscription).addAll(entries);
    }

    /** The entries that such lines have named, and will. */
    Set<Long> changes(String subscription) {
        return changes.computeIfAbsent(subscription, first -> new HashSet<>());
    }

    /** What occasions have settled of a subscription. */
    Settled settled(String subscription) {
        return settled.computeIfAbsent(subscription, first -> new Settled());
    }

    /** Takes note that what was billed was given back, and may be billed again. */
    void again(String what) {
        billed.remove(what);
    }

    /** Takes note that an occasion billed something. @return whether no other occasion had billed it before */
    boolean isFirst(String what, long occasion) {
        Long before = billed.putIfAbsent(what, occasion);
        return before == null || before == occasion;
    }
}
