package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.store.Given;
import org.junit.jupiter.api.Test;

class BookReadingTest {
    @Test
    void a_book_that_another_release_has_stored_is_named_with_its_cure() {
        PostgresStore store = TestDatabase.empty();
        Given given = new Given(store.stores());
        given.seller("s");
        given.account("s", "a");
        TestDatabase.jdbi().useHandle(handle -> handle.execute("update account_head set standing = '[[]]'"));

        assertThatThrownBy(() -> store.stores().books().read("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("account a cannot be read")
                .hasMessageContaining("settle rebuild --all --replace");
    }
}
