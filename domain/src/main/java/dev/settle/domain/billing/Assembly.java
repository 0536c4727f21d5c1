package dev.settle.domain.billing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts lines on drafts, one draft for each currency, and ties each credit to the charge it is given back from. */
final class Assembly {
    /** Stands for the number of the very document a line is on, which it does not have yet. */
    static final String THIS_DOCUMENT = "";

    private final Map<Currency, List<DraftLine>> lines = new LinkedHashMap<>();
    private final List<CoveredLine> own = new ArrayList<>();
    private final Coverage coverage;

    Assembly(List<CoveredLine> covered) {
        this.coverage = new Coverage(covered, own);
    }

    void add(BilledLine billed) {
        DraftLine line = billed.line();
        if (line.amount().isNegative() && line.corrects().isEmpty()) {
            coverage.drawOn(billed).forEach(this::put);
        } else {
            Optional<CoveredLine> corrected = billed.correction() ? coverage.latest(line) : Optional.empty();
            put(corrected
                    .map(earlier -> line.correcting(earlier, line.amount(), false))
                    .orElse(line));
        }
    }

    Map<Currency, List<DraftLine>> lines() {
        return lines;
    }

    private void put(DraftLine line) {
        List<DraftLine> list = lines.computeIfAbsent(line.amount().currency(), currency -> new ArrayList<>());
        list.add(line);
        CoveredLine.of(new LineRef(THIS_DOCUMENT, list.size()), line).ifPresent(own::add);
    }
}
