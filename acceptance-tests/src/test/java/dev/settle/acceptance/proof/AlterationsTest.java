package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Checker;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.contract.Randomly;
import dev.settle.launcher.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever value of a document is altered, the checker reports it: it needs no hash for that. */
class AlterationsTest {
    private static final long SEED = Randomly.firstSeed(20_261_122);
    private static final long STORIES = 30;
    private static final int ALTERATIONS = Integer.getInteger("settle.alterations", 1_000);

    /** The documents of one account, and who checks them. */
    private record File(String story, Checker checker, List<Map<String, Object>> documents) {}

    @Test
    void every_one_of_a_thousand_altered_values_is_reported() {
        List<File> files = files();
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < ALTERATIONS; i++) {
            File file = files.get(random.nextInt(files.size()));
            Alteration alteration = Alteration.of(file.documents(), random);
            List<Map<String, Object>> altered = alteration.in(file.documents());
            if (file.checker().check(altered, false).isEmpty()) {
                missed.add("%s in %s: %s".formatted(alteration.place(), file.story(), alteration));
            }
            assertThat(file.checker().check(altered, true))
                    .as("-Dsettle.seed=%d, with hashes: %s of %s", SEED, alteration, file.story())
                    .isNotEmpty();
        }
        assertThat(missed).as("-Dsettle.seed=%d", SEED).isEmpty();
    }

    @Test
    void an_entry_that_could_as_well_have_brought_as_many_seats_is_not_taken_for_the_one_that_did() {
        Alteration cameLater = entry(0, 4L, 5L);
        Alteration settledAlone = entry(1, 8L, 9L);
        assertThat(found("R001-38-one-leaves-and-one-comes-high-water.yaml", cameLater))
                .isNotEmpty();
        assertThat(found("R004-21-the-pool-buys-one-more.yaml", settledAlone)).isNotEmpty();
    }

    /** The second of the entries that a document's first line names. */
    private static Alteration entry(int document, long was, long is) {
        return new Alteration(document, List.of("content", "lines", 0, "derivation", "entries", 1), was, is);
    }

    /** What the checker reports of an example that was altered so, without its hashes. */
    private static List<Finding> found(String example, Alteration alteration) {
        List<File> files = new ArrayList<>();
        Path path = Played.examples().stream()
                .filter(one -> one.endsWith(example))
                .findFirst()
                .orElseThrow();
        add(files, example, Played.of(Scenario.read(path)));
        File file = files.get(0);
        return file.checker().check(alteration.in(file.documents()), false);
    }

    private static List<File> files() {
        List<File> files = new ArrayList<>();
        for (Path example : Played.examples()) {
            add(files, example.getFileName().toString(), Played.of(Scenario.read(example)));
        }
        add(files, "setup fee given back", SetupFeeGivenBackTest.played("ADVANCE", "NEXT_INVOICE", "ACCOUNT_CREDIT"));
        add(files, "credit lost", SetupFeeGivenBackTest.played("ADVANCE", "NEXT_INVOICE", "FORFEIT"));
        add(files, "lines credited", LineCreditedTest.played("ADVANCE", "NEXT_INVOICE", "ACCOUNT_CREDIT", 4, "2.00"));
        for (long seed = 1; seed <= STORIES; seed++) {
            add(files, "story " + seed, Played.madeUp(new RandomStory(seed)));
        }
        return files;
    }

    private static void add(List<File> files, String story, Played played) {
        for (String account : played.accounts()) {
            List<Map<String, Object>> documents = played.trees(account);
            Checker checker = played.checker(account);
            assertThat(checker.check(documents, true)).as(story).isEmpty();
            if (!documents.isEmpty()) {
                files.add(new File(story, checker, documents));
            }
        }
    }
}
