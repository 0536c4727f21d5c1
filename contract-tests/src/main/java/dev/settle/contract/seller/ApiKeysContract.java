package dev.settle.contract.seller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.seller.port.out.ApiKeys.ApiKey;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.seller.port.out.ApiKeys} promises. */
public abstract class ApiKeysContract extends StoreContract {
    private static final ApiKey SHOP = new ApiKey("s", "shop", "0a", Set.of("seats:write", "documents:read"));

    @Test
    void a_key_is_found_by_its_hash() {
        store().apiKeys().put(SHOP);
        assertThat(store().apiKeys().find("0a")).contains(SHOP);
        assertThat(store().apiKeys().find("0b")).isEmpty();
    }

    @Test
    void a_key_of_the_same_name_replaces_it() {
        ApiKey rotated = new ApiKey("s", "shop", "0b", Set.of());
        ApiKey others = new ApiKey("t", "shop", "0c", Set.of());
        store().apiKeys().put(SHOP);
        store().apiKeys().put(others);
        store().apiKeys().put(rotated);
        assertThat(store().apiKeys().find("0a")).isEmpty();
        assertThat(store().apiKeys().find("0b")).contains(rotated);
        assertThat(store().apiKeys().find("0c")).contains(others);
    }

    @Test
    void of_many_that_add_a_key_of_one_name_at_once_one_does() {
        try (SideBySide threads = new SideBySide()) {
            List<String> hashes = threads.all(
                    8,
                    number -> store().transactions().inTransaction(() -> {
                        boolean added = store().apiKeys().add(new ApiKey("s", "shop", "0" + number, Set.of()));
                        String kept = store().apiKeys().list("s").get(0).hash();
                        assertThat(kept.equals("0" + number)).isEqualTo(added);
                        return kept;
                    }));
            assertThat(hashes).hasSize(8).containsOnly(hashes.get(0));
        }
        store().apiKeys().remove("s", "shop");
        assertThat(store().apiKeys().add(SHOP)).isTrue();
        assertThat(store().apiKeys().list("s")).containsExactly(SHOP);
    }

    @Test
    void a_sellers_keys_are_listed_by_name() {
        ApiKey app = new ApiKey("s", "app", "0d", Set.of("all"));
        store().apiKeys().put(SHOP);
        store().apiKeys().put(app);
        store().apiKeys().put(new ApiKey("t", "other", "0e", Set.of()));
        assertThat(store().apiKeys().list("s")).containsExactly(app, SHOP);
    }

    @Test
    void a_key_that_is_taken_away_is_not_found_any_more() {
        store().apiKeys().put(SHOP);
        store().apiKeys().remove("s", "shop");
        store().apiKeys().remove("s", "nothing");
        assertThat(store().apiKeys().find("0a")).isEmpty();
        assertThat(store().apiKeys().list("s")).isEmpty();
    }
}
