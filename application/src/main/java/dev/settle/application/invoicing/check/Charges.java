package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Node.Amount;
import dev.settle.application.invoicing.check.Node.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Charges for time, oldest first, and what is left of each to give back. */
final class Charges {
    static final class Charge {
        private final String document;
        private final long line;
        private final String subscription;
        private final Span period;
        private final Amount amount;
        private long left;
        private long room;

        private Charge(String document, long line, String subscription, Span period, Amount amount) {
            this.document = document;
            this.line = line;
            this.subscription = subscription;
            this.period = period;
            this.amount = amount;
            this.left = amount.minor();
            this.room = amount.minor();
        }

        boolean isAt(Node reference) {
            return reference.at("document").text().equals(document)
                    && reference.at("line").number() == line;
        }

        boolean isOf(String other) {
            return subscription.equals(other);
        }

        /** What can still be given back. */
        long left() {
            return left;
        }

        /** The same before credits on this document were forfeited. */
        long room() {
            return room;
        }

        Span period() {
            return period;
        }

        void giveBack(long owed, long given) {
            room -= owed;
            left -= given;
        }

        boolean covers(String other, Span days, String currency) {
            return subscription.equals(other)
                    && period.overlaps(days)
                    && amount.currency().equals(currency);
        }

        @Override
        public String toString() {
            return "line " + line + " of " + document;
        }
    }

    private final List<Charge> charges = new ArrayList<>();

    void add(String document, long line, String subscription, Span period, Amount amount) {
        charges.add(new Charge(document, line, subscription, period, amount));
    }

    void startDocument() {
        charges.forEach(charge -> charge.room = charge.left);
    }

    Optional<Charge> at(Node reference) {
        return charges.stream().filter(charge -> charge.isAt(reference)).findFirst();
    }

    /** The last charge that covers a day and has so much left to give back. */
    Optional<Charge> covering(String subscription, LocalDate day, Amount wanted) {
        return latest(charge -> charge.isOf(subscription)
                && charge.period.contains(day)
                && charge.amount.currency().equals(wanted.currency())
                && charge.left() >= wanted.minor());
    }

    /**
     * The charge a credit is given back from: on its own document first, then the latest. Charges that end before
     * {@code from} need not be known to who made the credit.
     */
    Optional<Charge> creditable(String document, String subscription, Span days, String currency, LocalDate from) {
        return latest(charge -> charge.covers(subscription, days, currency)
                        && charge.room > 0
                        && charge.document.equals(document))
                .or(() -> latest(charge -> charge.covers(subscription, days, currency)
                        && charge.room > 0
                        && charge.period.to().isAfter(from)));
    }

    /** The charge on an earlier document that a later charge for those days corrects. */
    Optional<Charge> corrected(String document, String subscription, Span days, String currency, LocalDate from) {
        return latest(charge -> charge.covers(subscription, days, currency)
                && !charge.document.equals(document)
                && charge.period.to().isAfter(from));
    }

    private Optional<Charge> latest(Predicate<Charge> wanted) {
        for (int i = charges.size() - 1; i >= 0; i--) {
            if (wanted.test(charges.get(i))) {
                return Optional.of(charges.get(i));
            }
        }
        return Optional.empty();
    }
}
