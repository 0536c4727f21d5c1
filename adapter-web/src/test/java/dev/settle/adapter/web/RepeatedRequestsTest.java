package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.application.billing.port.out.BillingRuns.Part;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RepeatedRequestsTest {
    private static final String SEATS = "/v1/accounts/umbra/seat-changes";
    private static final String TWO_MORE = "{\"orders\": [{\"subscription\": \"mail\", \"by\": 2}]}";
    private static final String RUNS = "/v1/sellers/nimbus/billing-runs";
    private static final String DECEMBER = "{\"cut\": \"2026-12-02T09:00:00Z\"}";

    @AutoClose
    private final World world = World.ofExamples();

    private final ApiClient nimbus = world.keyed("nimbus", "all", "read write billing admin");

    @Test
    void the_same_content_in_another_spelling_is_the_same_request() {
        Exchange first = ok(nimbus.keyed("k").post(SEATS, TWO_MORE));
        Exchange again =
                ok(nimbus.keyed("k").post(SEATS, "{ \"orders\" :[ {\"by\":2 , \"\\u0073ubscription\":\"mail\"} ]}"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(seats()).isEqualTo(5);
    }

    @Test
    void other_content_under_the_same_key_is_refused_before_anything_happens() {
        ok(nimbus.keyed("k").post(SEATS, TWO_MORE));
        Exchange refused = nimbus.keyed("k").post(SEATS, "{\"orders\": [{\"subscription\": \"mail\", \"by\": 3}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(seats()).isEqualTo(5);
    }

    @Test
    void a_key_is_its_bearers_own() {
        ok(nimbus.keyed("k").post(SEATS, TWO_MORE));
        ok(world.keyed("nimbus", "second", "write").keyed("k").post(SEATS, TWO_MORE));
        assertThat(seats()).isEqualTo(7);
    }

    @Test
    void under_another_key_an_account_is_not_opened_again() {
        String opened = "{\"id\": \"antumbra\", \"class\": \"CUSTOMER\", \"zone\": \"Europe/Helsinki\"}";
        ok(nimbus.keyed("first").post("/v1/accounts", opened));
        Exchange refused = nimbus.keyed("second").post("/v1/accounts", opened);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("ACCOUNT_EXISTS");
        assertThat(refused.json().get("field").asText()).isEqualTo("account");
        assertThat(refused.json().get("value").asText()).isEqualTo("antumbra");
        assertThat(refused.json().get("cure").asText()).isEqualTo("Choose another id.");
    }

    @Test
    void what_was_refused_can_be_sent_again_under_its_key() {
        String most = "{\"orders\": [{\"subscription\": \"archive\", \"to\": 1}]}";
        assertThat(nimbus.keyed("k").post(SEATS, most).status()).isEqualTo(404);
        ok(nimbus.keyed("s")
                .post("/v1/accounts/umbra/subscriptions", "{\"id\": \"archive\", \"sku\": \"ARCHIVE\", \"seats\": 2}"));
        ok(nimbus.keyed("k").post(SEATS, most));
    }

    @Test
    void one_hundred_at_once_have_one_effect_and_equal_answers() {
        try (SideBySide threads = new SideBySide()) {
            List<String> answers = threads.all(100, number -> {
                Exchange answer = nimbus.keyed("k").post(SEATS, TWO_MORE);
                while (answer.status() == 409) {
                    answer = nimbus.keyed("k").post(SEATS, TWO_MORE);
                }
                return ok(answer).body();
            });
            assertThat(Set.copyOf(answers)).hasSize(1);
            assertThat(seats()).isEqualTo(5);
        }
    }

    @Test
    void a_billing_run_that_was_cut_short_goes_on_under_its_key() {
        world.at("2026-12-02T10:00:00Z");
        world.beside(begun -> {});
        Exchange first = ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(run().get("finished").asBoolean()).isFalse();
        world.beside(Runnable::run);
        Exchange again = ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(run().get("finished").asBoolean()).isTrue();
        assertThat(run().get("documents").asInt()).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void a_billing_run_that_goes_is_not_carried_out_beside_itself_when_its_request_is_repeated() {
        world.at("2026-12-02T10:00:00Z");
        List<Runnable> begun = new ArrayList<>();
        world.beside(begun::add);
        Exchange first = ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        world.beside(Runnable::run);
        List<Exchange> again = new ArrayList<>();
        world.meanwhile(() -> again.add(ok(nimbus.keyed("r").post(RUNS, DECEMBER))));
        assertThat(begun).hasSize(1).allSatisfy(Runnable::run);
        assertThat(again).extracting(Exchange::body).containsExactly(first.body());
        assertCarriedOutOnce();
    }

    @Test
    void a_billing_run_that_has_finished_is_not_carried_out_anew_when_its_request_is_repeated() {
        world.at("2026-12-02T10:00:00Z");
        Exchange first = ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(ok(nimbus.keyed("r").post(RUNS, DECEMBER)).body()).isEqualTo(first.body());
        assertCarriedOutOnce();
    }

    private void assertCarriedOutOnce() {
        assertThat(world.store.billingRuns().find("nimbus", Instant.parse("2026-12-02T09:00:00Z")))
                .contains(new Run("nimbus", Instant.parse("2026-12-02T09:00:00Z"), true, List.of(new Part(0, 2, 2))));
    }

    @Test
    void keys_of_programs_are_nowhere_in_the_store() {
        String key = world.lastKey();
        assertThat(key).startsWith("sk_");
        assertThat(world.everything().toString()).doesNotContain(key).doesNotContain(key.substring(3));
    }

    private JsonNode run() {
        return nimbus.get(RUNS + "/2026-12-02T09:00:00Z").json();
    }

    private int seats() {
        return nimbus.get("/v1/accounts/umbra/subscriptions/mail")
                .json()
                .at("/seats/purchased")
                .asInt();
    }
}
