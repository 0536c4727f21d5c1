package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A subscription that goes from one currency of its SKU to another is found right, and comes to the same again. */
class TwoCurrenciesTest {
    private static final Path STORY = Path.of("src/test/resources/scenarios/prices-in-two-currencies.yaml");

    @Test
    void the_checker_and_a_rebuild_agree_with_what_was_billed() {
        Played played = Played.of(Scenario.read(STORY));
        assertThat(played.documents("main")).hasSize(6);
        played.assertRight();
    }
}
