package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Node.Amount;
import dev.settle.application.invoicing.check.Node.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was charged, oldest first, and what is left of each line to give back. */
final class Charges {
    static final class Charge {
        private final String document;
        private final long line;
        private final Optional<String> subscription;
        private final String sku;
        private final Optional<Span> period;
        private final Amount amount;
        private long left;

        private Charge(String document, long position, Node line) {
            this.document = document;
            this.line = position;
            this.subscription = line.find("subscription").map(Node::text);
            this.sku = line.at("sku").text();
            this.period = line.find("period").map(Node::span);
            this.amount = line.at("amount").amount();
            this.left = amount.minor();
        }

        boolean isAt(Node reference) {
            return reference.at("document").text().equals(document)
                    && reference.at("line").number() == line;
        }

        boolean isOf(String other) {
            return subscription.filter(other::equals).isPresent();
        }

        /** A setup fee is for no days. */
        boolean isFeeOf(String other) {
            return isOf(other) && period.isEmpty();
        }

        /** The subscription it is for; none for a one-off. */
        Optional<String> subscription() {
            return subscription;
        }

        String sku() {
            return sku;
        }

        long minor() {
            return amount.minor();
        }

        /** What can still be given back. */
        long left() {
            return left;
        }

        boolean has(Amount wanted) {
            return amount.currency().equals(wanted.currency()) && left >= wanted.minor();
        }

        /** Whether it is for days that were over by then. */
        boolean isOverBy(LocalDate day) {
            return period.filter(days -> !days.to().isAfter(day)).isPresent();
        }

        void giveBack(long given) {
            left -= given;
        }

        boolean covers(String other, Span days, String currency) {
            return isOf(other)
                    && period.filter(days::overlaps).isPresent()
                    && amount.currency().equals(currency);
        }

        @Override
        public String toString() {
            return "line " + line + " of " + document;
        }
    }

    private final List<Charge> charges = new ArrayList<>();

    void add(String document, long position, Node line) {
        charges.add(new Charge(document, position, line));
    }

    Optional<Charge> at(Node reference) {
        return charges.stream().filter(charge -> charge.isAt(reference)).findFirst();
    }

    boolean hasNoFeeLeft(String subscription) {
        return charges.stream().filter(charge -> charge.isFeeOf(subscription)).noneMatch(fee -> fee.left() > 0);
    }

    boolean isAnyLeft(String subscription, Span days, String currency) {
        return charges.stream().anyMatch(charge -> charge.covers(subscription, days, currency) && charge.left() > 0);
    }

    /** Whether any of its days are charged, and were not given back. */
    boolean isTimeLeft(String subscription, String currency) {
        return charges.stream()
                .anyMatch(charge -> charge.isOf(subscription)
                        && !charge.isFeeOf(subscription)
                        && charge.amount.currency().equals(currency)
                        && charge.left() > 0);
    }

    /** The last charge that covers a day and has so much left to give back. */
    Optional<Charge> covering(String subscription, LocalDate day, Amount wanted) {
        return latest(charge -> charge.isOf(subscription)
                && charge.period.filter(days -> days.contains(day)).isPresent()
                && charge.has(wanted));
    }

    /**
     * The charge a credit is given back from: on its own document first, then the latest. Charges that end before
     * {@code from} need not be known to who made the credit.
     */
    Optional<Charge> creditable(String document, String subscription, Span days, String currency, LocalDate from) {
        return latest(charge -> charge.covers(subscription, days, currency)
                        && charge.left > 0
                        && charge.document.equals(document))
                .or(() -> latest(charge ->
                        charge.covers(subscription, days, currency) && charge.left > 0 && !charge.isOverBy(from)));
    }

    /** The charge on an earlier document that a later charge for those days corrects. */
    Optional<Charge> corrected(String document, String subscription, Span days, String currency, LocalDate from) {
        return latest(charge -> charge.covers(subscription, days, currency)
                && !charge.document.equals(document)
                && !charge.isOverBy(from));
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
