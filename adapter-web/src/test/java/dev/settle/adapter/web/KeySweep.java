package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** No key, a key that does not work, a key for other things, a key of another seller: nothing happens. */
final class KeySweep {
    private static final List<String> SCOPES = List.of("read", "write", "billing", "admin");
    private static final String ALL = String.join(" ", SCOPES);

    private final DescribedOperation operation;
    private final World world;
    private final List<DynamicNode> tests = new ArrayList<>();

    private KeySweep(DescribedOperation operation, World world) {
        this.operation = operation;
        this.world = world;
    }

    /** A client that may, and may nothing else. */
    static ApiClient allowed(World world, DescribedOperation operation) {
        if (operation.scope().isEmpty()) {
            return world.client();
        }
        String scope = operation.scope().get();
        return isOfInstallation(operation) ? world.installation() : world.keyed("nimbus", "only-" + scope, scope);
    }

    static boolean isOfInstallation(DescribedOperation operation) {
        return operation.id().equals("createSeller");
    }

    static Stream<DynamicNode> of(DescribedOperation operation, World world) {
        if (operation.scope().isEmpty()) {
            return Stream.of();
        }
        KeySweep sweep = new KeySweep(operation, world);
        sweep.unknownKeys();
        sweep.otherScopes();
        if (isOfInstallation(operation)) {
            sweep.refused(
                    "not by a seller", 403, "INSTALLATION_KEY_REQUIRED", () -> world.keyed("nimbus", "every", ALL));
        } else if (operation.path().contains("{")) {
            sweep.tests.add(dynamicTest("another seller's looks like what is not there", sweep::foreign));
        } else {
            sweep.tests.add(dynamicTest("nothing of another seller's is told or touched", sweep::apart));
        }
        return sweep.tests.stream();
    }

    private void unknownKeys() {
        for (String shown : List.of("", "Basic bmltYnVzOngK", "Bearer", "Bearer sk_nobody", "Bearer ")) {
            refused(
                    "not by '" + shown + "'",
                    401,
                    "KEY_REQUIRED",
                    () -> world.client().with("Authorization", shown));
        }
        refused("not by a revoked key", 401, "KEY_REQUIRED", () -> {
            String name = "gone-" + operation.id();
            ApiClient client = world.keyed("nimbus", name, ALL);
            World.ok(world.installation().delete("/v1/sellers/nimbus/api-keys/" + name));
            return client;
        });
    }

    private void otherScopes() {
        SCOPES.stream()
                .filter(scope -> !operation.scope().equals(Optional.of(scope)))
                .forEach(scope -> refused(
                        "not with the scope " + scope,
                        403,
                        "SCOPE_MISSING",
                        () -> world.keyed("nimbus", "only-" + scope, scope)));
    }

    private void foreign() {
        ApiClient stratus = world.keyed("stratus", "every", ALL).keyed("k");
        var before = world.everything();
        String path = world.address(operation);
        String nowhere = path.replace("sellers/nimbus", "sellers/nowhere").replace("accounts/umbra", "accounts/nobody");
        Optional<String> body = operation.example().map(JsonNode::toString);
        Exchange foreign = stratus.send(operation.method(), path, body);
        Exchange missing = stratus.send(operation.method(), nowhere, body);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().replace("umbra", "nobody")).isEqualTo(missing.body());
        assertThat(world.everything()).isEqualTo(before);
    }

    /** The path names nobody, so it is about whoever asks; what the request itself says may come back. */
    private void apart() {
        ApiClient nimbus = world.keyed("nimbus", "every", ALL);
        ApiClient stratus = world.keyed("stratus", "every", ALL);
        String accounts = World.ok(nimbus.get("/v1/accounts")).body();
        Set<String> before = rowsWithout("stratus");
        Exchange answer = World.ok(world.ask(stratus, operation));
        Set<String> theirs = new TreeSet<>(world.names().values());
        operation.example().ifPresent(said -> theirs.removeAll(texts(said).toList()));
        assertThat(accounts).contains("umbra");
        assertThat(texts(answer.json())).doesNotContainAnyElementsOf(theirs);
        assertThat(answer.headers().map().toString()).doesNotContain("/umbra");
        assertThat(rows()).containsAll(before);
        assertThat(nimbus.get("/v1/accounts").body()).isEqualTo(accounts);
    }

    private Set<String> rowsWithout(String word) {
        return rows().stream().filter(row -> !row.contains(word)).collect(Collectors.toSet());
    }

    /** What is kept under one name may be many rows, a line each. */
    private Set<String> rows() {
        return world.everything().entrySet().stream()
                .flatMap(kept -> kept.getValue().lines().map(row -> kept.getKey() + " " + row))
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asText())
                : node.valueStream().flatMap(KeySweep::texts);
    }

    private void refused(String name, int status, String code, Supplier<ApiClient> client) {
        tests.add(dynamicTest(name, () -> {
            ApiClient asking = client.get();
            var before = world.everything();
            Exchange refused = world.ask(asking, operation);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.json().get("code").asText()).isEqualTo(code);
            assertThat(world.everything()).isEqualTo(before);
        }));
    }
}
