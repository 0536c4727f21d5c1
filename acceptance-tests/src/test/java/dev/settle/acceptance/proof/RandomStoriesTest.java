package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.contract.Randomly;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Lives that nobody thought up are billed to their end, come out of their journals again, and the checker finds nothing
 * wrong with them. {@code -Dsettle.stories=N} tries so many, {@code -Dsettle.seed=SEED} begins with that one, {@code random}
 * with any.
 */
class RandomStoriesTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final long FIRST = Randomly.firstSeed(1);
    private static final int STORIES = Integer.getInteger("settle.stories", 120);

    @Test
    void a_story_is_rebuilt_and_found_right() {
        List<String> wrong = new ArrayList<>();
        int billed = 0;
        int done = 0;
        for (long seed = FIRST; seed != FIRST + STORIES; seed++) {
            Played played = played(seed);
            VerifyJournal.Verified verified = played.verified();
            billed += verified.documents() > 0 ? 1 : 0;
            done += played.steps() - played.refused();
            for (String unchecked : verified.unchecked()) {
                wrong.add("seed %d: %s was not checked".formatted(seed, unchecked));
            }
            for (VerifyJournal.Broken broken : verified.broken()) {
                wrong.add("seed %d: %s".formatted(seed, broken));
            }
            for (VerifyJournal.Disputed disputed : verified.disputed()) {
                wrong.add("seed %d: %s".formatted(seed, disputed.finding()));
            }
            for (String account : played.accounts()) {
                for (Compared compared :
                        played.invoicing().rebuild().account(account).documents()) {
                    if (!compared.isSame()) {
                        wrong.add("seed %d: %s is rebuilt otherwise".formatted(seed, compared.number()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(billed).as("stories with documents").isGreaterThanOrEqualTo(STORIES / 120 * 60);
        assertThat(done).as("steps that were not refused").isGreaterThanOrEqualTo(STORIES / 120 * 1_000);
    }

    @Test
    void no_line_gives_back_more_than_it_charged_and_some_give_back_that_are_for_no_days() {
        long forNoDays = 0;
        for (long seed = FIRST; seed != FIRST + STORIES; seed++) {
            Played played = played(seed);
            for (String account : played.accounts()) {
                Map<LineRef, Money> left = left(played.documents(account));
                assertThat(left.values()).as("seed %d: %s", seed, left).noneMatch(Money::isNegative);
                forNoDays += played.documents(account).stream()
                        .flatMap(document -> document.content().lines().stream())
                        .filter(line -> line.derivation().formula() == Derivation.Formula.GIVEN)
                        .flatMap(line -> line.corrects().stream())
                        .map(ref -> line(played.documents(account), ref))
                        .filter(line -> line.period().isEmpty())
                        .count();
            }
        }
        assertThat(forNoDays).isGreaterThanOrEqualTo(STORIES / 120);
    }

    /** What was charged on each line less all that was given back of it. */
    private static Map<LineRef, Money> left(List<Document> documents) {
        Map<LineRef, Money> left = new LinkedHashMap<>();
        for (Document document : documents) {
            int place = 0;
            for (DraftLine line : document.content().lines()) {
                place++;
                if (line.amount().isNegative()) {
                    left.merge(line.corrects().orElseThrow(), line.amount(), Money::plus);
                } else {
                    left.put(new LineRef(document.number(), place), line.amount());
                }
            }
        }
        return left;
    }

    private static DraftLine line(List<Document> documents, LineRef ref) {
        return documents.stream()
                .filter(document -> document.number().equals(ref.document()))
                .findFirst()
                .orElseThrow()
                .content()
                .lines()
                .get(ref.line() - 1);
    }

    private static Played played(long seed) {
        RandomStory story = new RandomStory(seed);
        List<Played> played = new ArrayList<>();
        assertThatCode(() -> Assertions.assertTimeoutPreemptively(LONG, () -> played.add(Played.madeUp(story))))
                .as("seed %d", seed)
                .doesNotThrowAnyException();
        return played.get(0);
    }
}
