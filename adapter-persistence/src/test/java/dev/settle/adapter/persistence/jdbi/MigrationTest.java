package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What an earlier release has stored is what this one would have stored. */
class MigrationTest {
    private static final String EARLIER = """
            update document set covers_to = null where covers_to = 'infinity';
            drop index document_by_far_end""";

    @Test
    void documents_that_charge_a_subscription_for_no_days_are_told_from_those_that_charge_none() throws Exception {
        Given given = new Given(TestDatabase.empty().stores());
        given.seller("s");
        given.account("s", "a");
        given.issue("a", "INV-1", Given.DAY, Examples.charge("s1", "2025-03-01/2025-04-01", 5));
        given.issue("a", "INV-2", LocalDate.parse("2025-04-01"), Examples.setupFee("s1", 500));
        given.issue("a", "INV-3", LocalDate.parse("2025-05-01"), Examples.fee(Examples.EUR, 700));
        given.issue(
                "a",
                Occasion.change(Given.DAY, 4),
                "CN-1",
                Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("INV-1", 1), 100));
        String migration = migration("V6__what_still_covers_days");
        TestDatabase.jdbi().useHandle(handle -> {
            handle.begin();
            List<String> stored = stored(handle);
            handle.createScript(EARLIER).execute();
            assertThat(stored(handle)).isNotEqualTo(stored);
            handle.createScript(migration).execute();
            assertThat(stored(handle))
                    .isEqualTo(stored)
                    .containsExactly("CN-1 -", "INV-1 2025-04-01", "INV-2 infinity", "INV-3 -");
            handle.rollback();
        });
    }

    @Test
    void a_fee_beside_the_days_of_another_subscription_is_found_without_end() throws Exception {
        Given given = new Given(TestDatabase.empty().stores());
        given.seller("s");
        given.account("s", "a");
        DraftLine fee = Examples.setupFee("s1", 500);
        given.issue(
                "a", Occasion.change(Given.DAY, 3), "INV-1", fee, Examples.charge("s1", "2025-03-01/2025-04-01", 5));
        given.issue(
                "a", Occasion.change(Given.DAY, 4), "INV-2", fee, Examples.charge("s2", "2025-03-01/2025-04-01", 5));
        String migration = migration("V7__fees_beside_days_of_others");
        TestDatabase.jdbi().useHandle(handle -> {
            handle.begin();
            handle.createScript("update document set covers_to = date '2025-04-01'")
                    .execute();
            handle.createScript(migration).execute();
            assertThat(stored(handle)).containsExactly("INV-1 2025-04-01", "INV-2 infinity");
            handle.rollback();
        });
    }

    private static List<String> stored(Handle handle) {
        return handle.createQuery(
                        "select number || ' ' || coalesce(covers_to::text, '-') from document order by number")
                .mapTo(String.class)
                .list();
    }

    private static String migration(String name) throws IOException {
        try (var migration = MigrationTest.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
            return new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
