package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.acceptance.http.HttpPlayer;
import dev.settle.acceptance.http.Served;
import dev.settle.launcher.scenario.Comparison;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every story comes out as its file says when it is played over HTTP, and every answer is as it is described. */
@ParameterizedClass
@EnumSource(Where.class)
class RowsOverHttpTest {
    private final Where where;

    @AutoClose
    private final Served served;

    RowsOverHttpTest(Where where) {
        this.where = where;
        this.served = new Served(where.stores());
    }

    @TestFactory
    Stream<DynamicTest> every_story() {
        return Stories.files().stream()
                .map(file -> dynamicTest(
                        "%s over HTTP, %s".formatted(Stories.name(file), where),
                        file.toUri(),
                        () -> comesOutAsWithoutHttp(file)));
    }

    private void comesOutAsWithoutHttp(Path file) {
        var scenario = Scenario.read(file);
        var result = ScenarioRunner.run(scenario, new HttpPlayer(served, Database.seller()));
        assertThat(Comparison.differences(scenario, result)).isEmpty();
        assertThat(result).isEqualTo(Outcome.of(file, Where.IN_MEMORY).result());
    }
}
