package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.launcher.Settle;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * R002-19: the journal only grows, and at the end of every story each document is made again from it as it was when it was
 * issued. The journal alone is enough: what is rebuilt is never read from where documents are stored.
 */
class JournalAloneTest {
    @TestFactory
    Stream<DynamicTest> every_story_of_a_row() {
        return Arrays.stream(Where.values())
                .flatMap(where -> Stories.files().stream()
                        .map(file -> dynamicTest(
                                "R002-19 %s %s".formatted(Stories.name(file), where),
                                file.toUri(),
                                () -> makeAgain(Outcome.of(file, where)))));
    }

    private static void makeAgain(Outcome outcome) {
        var rebuild = Settle.over(outcome.stores()).invoicing().rebuild();
        outcome.documents().forEach((account, documents) -> {
            var again = rebuild.account(account).documents();
            assertThat(again).allMatch(Compared::isSame);
            assertThat(again).map(one -> one.rebuilt().orElseThrow()).isEqualTo(documents);
            documents.stream()
                    .findFirst()
                    .ifPresent(first -> assertThat(
                                    rebuild.document(account, first.number()).rebuilt())
                            .contains(first));
        });
    }
}
