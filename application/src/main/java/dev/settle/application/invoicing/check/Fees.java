package dev.settle.application.invoicing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Setup fees on the documents so far that were not given back. */
final class Fees {
    /** @param started the entry that ordered what it is for */
    record Fee(String document, long line, String subscription, long started, long minor) {}

    private final List<Fee> fees = new ArrayList<>();

    void add(Fee fee) {
        fees.add(fee);
    }

    Optional<Fee> at(Node reference) {
        return fees.stream()
                .filter(fee -> reference.at("document").text().equals(fee.document())
                        && reference.at("line").number() == fee.line())
                .findFirst();
    }

    void giveBack(Fee fee) {
        fees.remove(fee);
    }
}
