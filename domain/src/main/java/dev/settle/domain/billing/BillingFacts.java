package dev.settle.domain.billing;

import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What an account's stream may hold about its bills. */
public final class BillingFacts {
    private BillingFacts() {}

    public record OneOffCharged(String id, Money amount, String text) implements Fact {}

    /** A decision to give back {@code amount} of the line that covers {@code day}. */
    public record CreditGranted(String subscription, LocalDate day, Money amount, String reason) implements Fact {}

    /** A decision to give back {@code amount} of the line it corrects, whatever that was charged for. */
    public record LineCredited(LineRef corrects, Money amount, String reason) implements Fact {}

    /**
     * An occasion was billed. The documents' lines are not here: they follow from the entries before this one, the
     * seller entries it saw, and the occasion.
     *
     * @param cut       the account's day at the cut of the run, or of the command, that billed it
     * @param engine    the version of the billing rules that computed them
     * @param documents none when nothing was on them
     */
    public record OccasionBilled(Occasion occasion, LocalDate cut, int engine, List<Issued> documents) implements Fact {
        public OccasionBilled {
            documents = List.copyOf(documents);
        }
    }

    /**
     * An occasion is due and is held, for these reasons (R002-22). It is told once, however often a run comes by, until
     * the reasons change or it is billed.
     */
    public record OccasionHeld(Occasion occasion, List<Hold> holds) implements Fact {
        public OccasionHeld {
            holds = List.copyOf(holds);
        }

        /** One for each reason, and not under the kind of what is only reported. */
        @Override
        public List<Notice> notices(LocalDate recorded) {
            return holds.stream()
                    .map(hold -> new Notice("HELD_" + hold.code(), hold.subscription(), occasion.day(), hold.reason()))
                    .toList();
        }
    }

    /** @param hash SHA-256 of the document's content, in hexadecimal */
    public record Issued(String number, String kind, LocalDate date, String hash) {}
}
