package dev.settle.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the description has to say of every operation. */
class DescriptionTest {
    /** An answer that holds a secret is not kept, so these are repeated by their own nature. */
    private static final Set<String> ABOUT_SECRETS = Set.of("putApiKey", "revokeApiKey");
    /** What no money and no seat depends on. */
    private static final Set<String> MAY_BE_WITHOUT_KEY = Set.of(
            "createSeller",
            "activateCatalog",
            "activatePack",
            "openAccount",
            "addClient",
            "addSite",
            "setAccountPolicy",
            "acceptAgreement",
            "quoteSeatChange");

    private final List<Operation> operations =
            Description.read("/openapi/settle.yaml").operations();

    @Test
    void every_write_can_be_repeated_and_where_money_or_seats_may_move_it_has_to_be_repeatable() {
        assertThat(writes().filter(operation -> !operation.isRepeatable())).isEmpty();
        assertThat(writes().filter(operation ->
                                !operation.header(Operation.KEY).orElseThrow().required())
                        .map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(MAY_BE_WITHOUT_KEY);
    }

    @Test
    void every_write_under_an_account_can_be_conditional() {
        assertThat(writes().filter(operation -> operation.path().startsWith("/v1/accounts/{account}"))
                        .filter(operation -> !operation.isConditional())
                        .map(Operation::id))
                .containsExactly("quoteSeatChange");
    }

    @Test
    void every_write_says_on_whose_errand_it_is_asked() {
        assertThat(writes().filter(operation -> operation.header(Errand.ROLE).isEmpty()
                        || operation.header(Errand.CHANNEL).isEmpty()
                        || operation.header(Errand.EVIDENCE).isEmpty()))
                .isEmpty();
    }

    @Test
    void what_only_reads_is_no_write_and_the_other_way_about() {
        assertThat(operations.stream()
                        .filter(operation -> operation.method().equals("GET"))
                        .filter(operation -> !operation.scope().equals(Optional.of("read")))
                        .map(Operation::id))
                .containsExactlyInAnyOrder("readDescription", "listApiKeys");
        assertThat(operations.stream()
                        .filter(operation -> operation.scope().equals(Optional.of("read")))
                        .filter(operation -> operation.isRepeatable() || operation.isConditional()))
                .isEmpty();
    }

    @Test
    void only_the_description_itself_is_for_everybody() {
        assertThat(operations.stream()
                        .filter(operation -> operation.scope().isEmpty())
                        .map(Operation::id))
                .containsExactly("readDescription");
    }

    private Stream<Operation> writes() {
        return operations.stream()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> !operation.scope().equals(Optional.of("read")))
                .filter(operation -> !ABOUT_SECRETS.contains(operation.id()));
    }
}
