package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Accounts can be spread over several databases: everything that must be unique or present is so within one account. */
class SchemaTest {
    /** Why these tables belong to a seller and to no account. */
    private static final Map<String, String> SELLER_OWNED = Map.of(
            "seller", "a seller is not an account",
            "seller_entry", "the seller's own stream: catalogs, packs",
            "number_series", "numbers run through all accounts of a seller",
            "number_given_out", "as their series",
            "document_number", "a number is given once in a seller, and leads to its account",
            "rule_set", "answers of policy that the lines of thousands of accounts share",
            "idempotency", "a request may open the account that it is about",
            "api_key", "a program calls for a seller",
            "billing_run", "a run goes through all accounts of a seller",
            "billing_run_part", "as its run");

    private record Key(String table, String constraint, String firstColumn) {}

    @Test
    void every_key_of_a_table_starts_with_its_owner() {
        List<Key> keys = keys();
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.firstColumn())
                        .as(key.toString())
                        .isEqualTo(SELLER_OWNED.containsKey(key.table()) ? "seller_id" : "account_id"));
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(keys().stream()
                        .filter(key -> key.constraint().endsWith("_pkey"))
                        .map(Key::table)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(TestDatabase.tables());
    }

    @Test
    void every_table_that_a_seller_owns_is_there_and_the_migration_gives_the_reason() throws Exception {
        assertThat(TestDatabase.tables()).containsAll(SELLER_OWNED.keySet());
        String text = migration("V1__settle") + migration("V3__numbers_given_out");
        assertThat(SELLER_OWNED.values()).allSatisfy(reason -> assertThat(text).contains("-- " + reason));
    }

    private static String migration(String name) throws IOException {
        try (var migration = SchemaTest.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
            return new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void ids_are_compared_byte_by_byte() {
        List<String> others = TestDatabase.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                select table_name || '.' || column_name from information_schema.columns
                                 where table_schema = 'public' and table_name <> 'flyway_schema_history'
                                   and column_name in ('account_id', 'seller_id', 'number', 'key', 'subscription_id')
                                   and data_type = 'text' and collation_name is distinct from 'C'""").mapTo(String.class).list());
        assertThat(others).isEmpty();
    }

    /** Primary keys, unique constraints, unique indexes and foreign keys with the first of their columns. */
    private static List<Key> keys() {
        return TestDatabase.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select c.relname, i.relname, a.attname
                          from pg_index x
                          join pg_class c on c.oid = x.indrelid
                          join pg_class i on i.oid = x.indexrelid
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
                         where x.indisunique and c.relnamespace = 'public'::regnamespace
                           and c.relname <> 'flyway_schema_history'
                        union all
                        select c.relname, k.conname, a.attname
                          from pg_constraint k
                          join pg_class c on c.oid = k.conrelid
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                         where k.contype = 'f' and c.relnamespace = 'public'::regnamespace""")
                        .map((row, context) -> new Key(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
    }
}
