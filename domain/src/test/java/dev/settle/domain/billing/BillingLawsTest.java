package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.Randomly;
import dev.settle.domain.journal.Dated;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of the billing function, on random policies and random histories; {@code -Dsettle.cases=N} tries that many. */
class BillingLawsTest {
    private static final int HISTORIES = Integer.getInteger("settle.cases", 2_000);

    @Test
    void what_was_billed_is_what_is_owed_when_all_is_known() {
        Randomly.times(2 * HISTORIES, random -> {
            RandomHistory history = RandomHistory.any(random);
            Story story = history.told(random.nextBoolean());

            for (Subscription subscription : story.book().subscriptions().values()) {
                assertBilledAsOwed(history, story, subscription);
            }
        });
    }

    @Test
    void every_document_adds_up_and_follows_the_one_before_and_nothing_is_given_back_twice() {
        Randomly.times(HISTORIES, random -> {
            RandomHistory history = RandomHistory.withCredits(random);
            boolean timely = random.nextBoolean();
            Story story = history.told(timely);
            if (timely && !courseToldLate(story)) {
                assertThat(story.issued().stream().map(Draft::date))
                        .as("%s", history)
                        .isSorted();
            }

            Map<Currency, Long> credit = new HashMap<>();
            for (Draft draft : story.issued()) {
                Currency currency = draft.total().currency();
                long sum = draft.lines().stream()
                        .mapToLong(line -> line.amount().minorUnits())
                        .sum();
                long held = credit.getOrDefault(currency, 0L);
                long used = draft.creditUsed().minorUnits();
                assertThat(draft.total().minorUnits()).as("%s", history).isEqualTo(sum);
                assertThat(used).as("%s", history).isBetween(0L, held);
                assertThat(draft.due().minorUnits()).as("%s", history).isEqualTo(Math.max(0, sum) - used);
                credit.put(currency, held - used + Math.max(0, -sum));
            }
            story.book()
                    .coverage()
                    .forEach(line -> assertThat(line.credited().minorUnits())
                            .as("%s%n%s", history, line)
                            .isBetween(0L, line.amount().minorUnits()));
            assertThat(story.book().charges()).as("%s", history).isEmpty();
            credit.forEach((currency, held) ->
                    assertThat(story.book().credit(currency)).isEqualTo(Money.of(currency, held)));
        });
    }

    @Test
    void a_late_run_issues_the_same_documents_as_one_in_time() {
        Randomly.times(HISTORIES, random -> {
            RandomHistory history = RandomHistory.inTime(random);
            Story inTime = history.told(true);

            assertThat(history.retold(inTime).printed()).as("%s", history).isEqualTo(inTime.printed());
        });
    }

    /**
     * Under FORFEIT it is how much of that is lost that hangs on the order: credits pay for what stands beside them (decision 8).
     * Under ACTIVE_AT_ANCHOR it holds where all changes wait or none does. Where removals are invoiced at once and additions wait
     * it does not, for who is gone: by how a day's changes are split some are given back, and the others are left out.
     */
    @Test
    void changes_of_one_day_cost_the_same_in_any_order_and_any_split() {
        Randomly.times(HISTORIES, random -> {
            RandomHistory.Reordered two = RandomHistory.reordered(random);

            assertThat(billed(changed(two.other())))
                    .as("%s%nversus%s", two.one(), two.other())
                    .isEqualTo(billed(changed(two.one())));
        });
    }

    /** Where who is gone is left out, an anchor between two changes of its own day splits them too (decision 13). */
    private static Story changed(RandomHistory history) {
        return history.policy().everSays("billing.population", "ACTIVE_AT_ANCHOR")
                ? history.toldByTheDay()
                : history.told(true);
    }

    @Test
    void billing_the_same_book_twice_gives_the_same_outcome_and_a_second_run_adds_nothing() {
        Randomly.times(HISTORIES / 4, random -> {
            RandomHistory history = RandomHistory.any(random);
            Story story = history.told(random.nextBoolean());
            int issued = story.issued().size();

            story.run(history.end());
            assertThat(story.issued()).as("%s", history).hasSize(issued);
            Billing.next(story.book(), story.rules())
                    .ifPresent(occasion -> assertThat(Billing.bill(story.book(), story.rules(), occasion))
                            .as("%s", history)
                            .isEqualTo(Billing.bill(story.book(), story.rules(), occasion)));
        });
    }

    /** Each run compares what it bills of the book that it would read with what it bills of the whole one. */
    @Test
    void a_run_bills_the_same_from_a_book_whose_settled_changes_are_summed_up() {
        AtomicInteger abridged = new AtomicInteger();
        Randomly.times(
                HISTORIES / 2,
                random -> abridged.addAndGet(
                        RandomHistory.ofMuch(random).told(true).abridged()));
        assertThat(abridged).hasValueGreaterThanOrEqualTo(HISTORIES / 2);
    }

    private static void assertBilledAsOwed(RandomHistory history, Story story, Subscription subscription) {
        String id = subscription.id();
        Progress progress = story.book().progressOf(id);
        LocalDate covered = progress.coveredTo().orElse(subscription.start());

        boolean billable =
                subscription.isEverPaid() && story.clock(id).decided().isPresent();
        assertThat(progress.pending().isEmpty() || !billable)
                .as("%s%n%s waits for %s", history, id, progress.pending())
                .isTrue();
        SlowReckoning slow =
                new SlowReckoning(history.policy(), id, story.entries(), subscription.timeline(), story.clock(id));
        Map<Currency, Long> owed = slow.owedUpTo(covered);
        String told = "%s%n%s%n%s".formatted(history, id, String.join("\n", story.printed()));
        if (progress.leftOut().isPresent()) {
            assertLeftOut(told, history, story, subscription, covered, owed);
        } else {
            assertThat(billed(story, id)).as(told).isEqualTo(owed);
            assertFee(told, story, subscription, !owed.isEmpty(), slow.billsAnybodyUpTo(covered));
        }
        assertThat(fees(story, id)).as(told).isBetween(0, isGoneAtOnce(subscription) ? 0 : 1);
    }

    /** What was left out was never paid: what is billed is what would be owed without it, if it moved no period. */
    private static void assertLeftOut(
            String told,
            RandomHistory history,
            Story story,
            Subscription subscription,
            LocalDate covered,
            Map<Currency, Long> owed) {
        String id = subscription.id();
        Set<Long> left = story.book().progressOf(id).leftOut().orElseThrow().entries();
        List<Recorded> charged = story.entries().stream()
                .filter(entry -> !left.contains(entry.seq()))
                .toList();
        boolean seatsAlone = story.entries().stream()
                .filter(entry -> left.contains(entry.seq()))
                .allMatch(entry -> entry.fact() instanceof SubscriptionFacts.SeatsChanged);
        if (seatsAlone && currencies(story, id, owed) <= 1) {
            assertThat(billed(story, id))
                    .as(told)
                    .isEqualTo(
                            new SlowReckoning(history.policy(), id, charged, subscription.timeline(), story.clock(id))
                                    .owedUpTo(covered));
        } else {
            boolean alone = currencies(story, id, owed) <= 1;
            billed(story, id)
                    .forEach((currency, minor) -> assertThat(minor)
                            .as(told)
                            .isLessThanOrEqualTo(owed.getOrDefault(currency, alone ? 0L : minor)));
        }
    }

    /** What it ever was billed in, and what it owes in. */
    private static long currencies(Story story, String subscription, Map<Currency, Long> owed) {
        Stream<Currency> printed = story.issued().stream()
                .flatMap(draft -> draft.lines().stream())
                .filter(line -> line.subscription().equals(Optional.of(subscription)))
                .map(line -> line.amount().currency());
        return Stream.concat(printed, owed.keySet().stream()).distinct().count();
    }

    /** One that keeps its plan and owes something pays that plan's fee, and pays it once; one that bills nobody pays none. */
    private static void assertFee(
            String told, Story story, Subscription subscription, boolean owes, boolean billsAnybody) {
        if (!billsAnybody && (subscription.isGivenUp() || onlyGrows(story, subscription.id()))) {
            assertThat(fees(story, subscription.id())).as(told).isZero();
        }
        if (subscription.plans().isEmpty() && owes) {
            int fee = subscription.planOn(subscription.start()).setupFee().isPositive() ? 1 : 0;
            assertThat(fees(story, subscription.id())).as(told).isEqualTo(fee);
        }
    }

    /** Who takes seats or plans back after they were billed, and keeps the subscription, has ordered them all the same. */
    private static boolean onlyGrows(Story story, String subscription) {
        return story.entries().stream()
                .flatMap(entry -> entry.fact() instanceof SubscriptionFacts fact ? Stream.of(fact) : Stream.empty())
                .filter(fact -> fact.subscription().equals(subscription))
                .allMatch(fact -> fact instanceof SubscriptionFacts.SeatsChanged seats
                        ? !seats.absolute() && seats.value() > 0
                        : fact instanceof SubscriptionFacts.SubscriptionStarted
                                || fact instanceof SubscriptionFacts.AnchorChanged);
    }

    /** Anchors that nobody knew of on their days are billed as of their days, after what was billed since. */
    private static boolean courseToldLate(Story story) {
        return story.book().subscriptions().values().stream()
                .anyMatch(subscription -> subscription.opened().isBackDated()
                        || subscription.courseSteps().anyMatch(Dated::isBackDated)
                        || subscription.events().values().stream().anyMatch(Dated::isBackDated));
    }

    private static boolean isGoneAtOnce(Subscription subscription) {
        return subscription.end().filter(subscription.start()::equals).isPresent();
    }

    /** How many setup fees were charged and not given back. */
    private static int fees(Story story, String subscription) {
        return story.issued().stream()
                .flatMap(draft -> draft.lines().stream())
                .filter(line ->
                        line.text().equals("setup fee") && line.subscription().equals(Optional.of(subscription)))
                .mapToInt(line -> line.amount().isPositive() ? 1 : -1)
                .sum();
    }

    /** For the time of one subscription. */
    private static Map<Currency, Long> billed(Story story, String subscription) {
        Map<Currency, Long> billed = new HashMap<>();
        for (Draft draft : story.issued()) {
            for (DraftLine line : draft.lines()) {
                if (line.subscription().equals(Optional.of(subscription))
                        && line.period().isPresent()) {
                    billed.merge(line.amount().currency(), line.amount().minorUnits(), Long::sum);
                }
            }
        }
        billed.values().removeIf(minor -> minor == 0);
        return billed;
    }

    /** Charges less credits, whatever is lost of these. */
    private static Map<Currency, Long> billed(Story story) {
        Map<Currency, Long> billed = new HashMap<>();
        for (Draft draft : story.issued()) {
            for (DraftLine line : draft.lines()) {
                if (line.derivation().formula() != Derivation.Formula.FORFEIT) {
                    billed.merge(line.amount().currency(), line.amount().minorUnits(), Long::sum);
                }
            }
        }
        billed.values().removeIf(minor -> minor == 0);
        return billed;
    }
}
