package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Names in the path that nothing has, and the rules of those operations that need no idempotency key. */
final class RuleSweep {
    private record Case(String operation, String subscription, String body, int status, String code) {
        Case(String operation, String body, int status, String code) {
            this(operation, "mail", body, status, code);
        }
    }

    private static final List<Case> CASES = List.of(
            new Case(
                    "openAccount",
                    "{\"id\": \"umbra\", \"class\": \"PARTNER\", \"zone\": \"UTC\"}",
                    409,
                    "ACCOUNT_EXISTS"),
            new Case(
                    "previewSubscription",
                    "{\"id\": \"mail\", \"sku\": \"MAILBOX\", \"seats\": 1}",
                    409,
                    "SUBSCRIPTION_EXISTS"),
            new Case(
                    "previewSubscription",
                    "{\"sku\": \"MAILBOX\", \"every\": \"P1W\", \"seats\": 1}",
                    422,
                    "PERIOD_NOT_SOLD"),
            new Case("previewSubscription", "{\"sku\": \"MAILBOX\", \"seats\": 1}", 400, "PERIOD_MISSING"),
            new Case(
                    "previewSeatChange",
                    "{\"orders\": [{\"subscription\": \"mail\", \"to\": 1, \"expected\": 2}]}",
                    409,
                    "SEATS_MOVED"),
            new Case(
                    "previewSeatChange",
                    "{\"orders\": [{\"subscription\": \"mail\", \"by\": -9}]}",
                    422,
                    "SEATS_OUTSIDE_PLAN"),
            new Case("previewPlanChange", "{\"every\": \"P1W\"}", 422, "PERIOD_NOT_SOLD"),
            new Case("previewPlanChange", "{\"currency\": \"USD\"}", 422, "CURRENCY_NOT_SOLD"),
            new Case("previewCancellation", "{\"effective\": \"2026-10-01\"}", 400, "CANCEL_BEFORE_START"),
            new Case("previewCancellation", "old", "{}", 422, "SUBSCRIPTION_CANCELLED"),
            new Case("previewDomains", "old", "{\"domains\": []}", 422, "SUBSCRIPTION_ENDED"));

    private static final Map<String, String> UNKNOWN = Map.of("run", "2026-11-09T00:00:00Z", "document", "INV-999999");

    private RuleSweep() {}

    static Stream<DynamicNode> of(DescribedOperation operation, World world) {
        Stream<DynamicNode> rules = CASES.stream()
                .filter(it -> it.operation().equals(operation.id()))
                .map(it -> dynamicTest(it.code(), () -> refused(operation, world, it)));
        Stream<DynamicNode> names = World.PLACE
                .matcher(operation.path())
                .results()
                .map(place -> place.group(1))
                .filter(place -> !(place.equals("key") && operation.method().equals("PUT")))
                .map(place -> dynamicTest("no such " + place, () -> unknown(operation, world, place)));
        return Stream.concat(rules, names);
    }

    private static void refused(DescribedOperation operation, World world, Case rule) {
        ApiClient client = KeySweep.allowed(world, operation);
        var before = world.everything();
        String path = world.address(operation, Map.of("subscription", rule.subscription()));
        Exchange refused = client.post(path, rule.body());
        assertThat(refused.json().get("code").asText()).isEqualTo(rule.code());
        assertThat(refused.status()).isEqualTo(rule.status());
        assertThat(world.everything()).isEqualTo(before);
    }

    /** A name that nothing has, and one that nothing can have. */
    private static void unknown(DescribedOperation operation, World world, String place) {
        ApiClient client =
                world.keyed("nimbus", "all", "read write billing admin").keyed("k");
        Optional<String> body = operation.example().map(JsonNode::toString);
        var before = world.everything();
        for (String name : List.of(UNKNOWN.getOrDefault(place, "nobody"), "~")) {
            Exchange missing = client.send(operation.method(), world.address(operation, Map.of(place, name)), body);
            assertThat(missing.status()).as(missing.toString()).isEqualTo(404);
        }
        assertThat(world.everything()).isEqualTo(before);
    }
}
