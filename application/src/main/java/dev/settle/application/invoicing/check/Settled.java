package dev.settle.application.invoicing.check;

import java.util.HashSet;
import java.util.Set;

/** What occasions have settled of one subscription so far, followed from one to the next by all that it may have been. */
final class Settled {
    /**
     * @param possible with the changes that may wait for the next invoice
     * @param certain  without them
     */
    record Known(Set<Long> possible, Set<Long> certain) {
        static Known nothing() {
            return new Known(new HashSet<>(), new HashSet<>());
        }

        /** A copy in which the changes that lines were about have not waited. */
        Known with(Set<Long> changes) {
            Known copy = new Known(new HashSet<>(possible), new HashSet<>(certain));
            changes.stream().filter(possible::contains).forEach(copy.certain::add);
            return copy;
        }
    }

    private final Known byAll = Known.nothing();
    private final Known byAnchors = Known.nothing();
    private final Known byOwn = Known.nothing();
    private final Set<Long> byOwnAnchors = new HashSet<>();
    private long last;

    /** If each occasion had settled something of it. */
    Known byAll() {
        return byAll;
    }

    /** If those had that have a line of it, and anchors. */
    Known byAnchors() {
        return byAnchors;
    }

    /** If none had but those that have a line of it. */
    Known byOwn() {
        return byOwn;
    }

    /** What anchors that have a line of it settled, for at an anchor nothing waits that is known. */
    Set<Long> byOwnAnchors() {
        return byOwnAnchors;
    }

    /** The entry of the last occasion that was followed. */
    long last() {
        return last;
    }

    void followed(long occasion) {
        last = occasion;
    }
}
