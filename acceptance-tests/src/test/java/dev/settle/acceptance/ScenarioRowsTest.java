package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.launcher.scenario.Comparison;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every story comes out as its file says, in every store. */
class ScenarioRowsTest {
    @TestFactory
    Stream<DynamicTest> in_memory() {
        return played(Where.IN_MEMORY);
    }

    @TestFactory
    Stream<DynamicTest> on_postgresql() {
        return played(Where.ON_POSTGRESQL);
    }

    private static Stream<DynamicTest> played(Where where) {
        return Stories.files().stream()
                .map(file -> dynamicTest(
                        Stories.name(file) + " " + where, file.toUri(), () -> comesOut(Outcome.of(file, where))));
    }

    private static void comesOut(Outcome outcome) {
        assertThat(Stories.expectsSomething(outcome.scenario()))
                .as("the story expects something")
                .isTrue();
        assertThat(Comparison.differences(outcome.scenario(), outcome.result())).isEmpty();
    }
}
