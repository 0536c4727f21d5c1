package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Checker;
import dev.settle.contract.Randomly;
import dev.settle.domain.journal.StreamId;
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

    private static List<File> files() {
        List<File> files = new ArrayList<>();
        for (Path example : Played.examples()) {
            add(files, example.getFileName().toString(), Played.of(Scenario.read(example)));
        }
        for (long seed = 1; seed <= STORIES; seed++) {
            add(files, "story " + seed, Played.story(new RandomStory(seed).yaml()));
        }
        return files;
    }

    private static void add(List<File> files, String story, Played played) {
        List<Map<String, Object>> seller = played.entries(StreamId.seller(Played.SELLER));
        for (String account : played.accounts()) {
            List<Map<String, Object>> documents = played.trees(account);
            Checker checker =
                    new Checker(account, played.entries(StreamId.account(account)), seller, Played.defaults());
            assertThat(checker.check(documents, true)).as(story).isEmpty();
            if (!documents.isEmpty()) {
                files.add(new File(story, checker, documents));
            }
        }
    }
}
