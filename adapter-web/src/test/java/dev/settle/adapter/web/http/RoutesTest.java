package dev.settle.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoutesTest {
    private final Description description = Description.read("/openapi/settle.yaml");

    @Test
    void a_server_does_not_start_over_an_operation_nobody_answers() {
        Routes routes = all();
        assertThat(routes.joined(description)).hasSameSizeAs(description.operations());
        Routes without = new Routes();
        description.operations().stream()
                .filter(operation -> !operation.id().equals("changeSeats"))
                .forEach(operation -> without.on(operation.id(), ask -> Answer.nothing()));
        assertThatThrownBy(() -> without.joined(description)).hasMessageContaining("[changeSeats]");
    }

    @Test
    void nor_over_one_that_nobody_described() {
        Routes routes = all().on("dropEverything", ask -> Answer.nothing());
        assertThatThrownBy(() -> routes.joined(description)).hasMessageContaining("[dropEverything]");
    }

    @Test
    void nobody_answers_for_another() {
        assertThatThrownBy(() -> all().on("changeSeats", ask -> Answer.nothing()))
                .hasMessageContaining("changeSeats");
    }

    private Routes all() {
        Routes routes = new Routes();
        description.operations().forEach(operation -> routes.on(operation.id(), ask -> Answer.nothing()));
        return routes;
    }
}
