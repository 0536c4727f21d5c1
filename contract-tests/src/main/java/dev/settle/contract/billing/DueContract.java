package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.Books.Listed;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.billing.Book;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.billing.port.out.Books#due} promises. */
public abstract class DueContract extends StoreContract {
    private static final Optional<LocalDate> FIRST_OF_MAY = Optional.of(LocalDate.parse("2025-05-01"));

    @BeforeEach
    void seller() {
        given().seller("s");
    }

    @Test
    void an_account_is_due_when_its_own_midnight_has_passed_at_the_cut() {
        account("apia", "Pacific/Apia", FIRST_OF_MAY);
        account("helsinki", "Europe/Helsinki", FIRST_OF_MAY);
        account("honolulu", "Pacific/Honolulu", FIRST_OF_MAY);
        assertThat(due("2025-04-30T10:59:59.999999Z")).isEmpty();
        assertThat(due("2025-04-30T11:00:00Z")).containsExactly("apia");
        assertThat(due("2025-04-30T20:59:59.999999Z")).containsExactly("apia");
        assertThat(due("2025-04-30T21:00:00Z")).containsExactly("apia", "helsinki");
        assertThat(due("2025-05-01T09:59:59.999999Z")).containsExactly("apia", "helsinki");
        assertThat(due("2025-05-01T10:00:00Z")).containsExactly("apia", "helsinki", "honolulu");
    }

    @Test
    void an_account_that_was_missed_stays_due_and_one_without_a_day_never_is() {
        account("never", "UTC", Optional.empty());
        account("missed", "UTC", Optional.of(LocalDate.parse("2024-02-29")));
        account("later", "UTC", Optional.of(LocalDate.parse("2025-05-02")));
        assertThat(due("2025-05-01T12:00:00Z")).containsExactly("missed");
        assertThat(store().books().listed("never")).contains(new Listed("s", "s", "UTC", Optional.empty()));
        assertThat(store().books().listed("missed").flatMap(Listed::nextDue)).contains(LocalDate.parse("2024-02-29"));
        assertThat(store().books().listed("later").flatMap(Listed::nextDue)).contains(LocalDate.parse("2025-05-02"));
        assertThat(store().books().listed("nobody")).isEmpty();
    }

    @Test
    void it_is_due_again_when_its_head_says_so() {
        account("a", "UTC", FIRST_OF_MAY);
        Book book = store().books().read("a");
        store().transactions()
                .inTransaction(() -> store().books()
                        .advance(List.of(
                                new Advance("a", "s", book.seq(), book, Optional.of(LocalDate.parse("2025-06-01"))))));
        assertThat(due("2025-05-31T23:00:00Z")).isEmpty();
        assertThat(due("2025-06-01T00:00:00Z")).containsExactly("a");
    }

    @Test
    void accounts_come_in_key_order_and_pages_whatever_day_they_are_due() {
        for (int i = 0; i < 30; i++) {
            String day = "2025-04-%02d".formatted(1 + (i * 7) % 29);
            account("a%02d".formatted(i), i % 2 == 0 ? "UTC" : "Pacific/Honolulu", Optional.of(LocalDate.parse(day)));
        }
        account("x", "UTC", Optional.of(LocalDate.parse("2025-05-02")));
        List<String> all = due("2025-05-01T12:00:00Z");
        assertThat(all).hasSize(30).isSorted();
        List<String> paged = new ArrayList<>();
        List<String> page = page("", 7);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = page(page.get(page.size() - 1), 7);
        }
        assertThat(paged).isEqualTo(all);
    }

    /** All of them are due on that day somewhere, and nine of them not yet where they are. */
    @Test
    void who_asks_for_few_is_given_those_that_are_due_behind_many_that_are_not_yet() {
        for (int i = 1; i < 10; i++) {
            account("a" + i, "Pacific/Honolulu", FIRST_OF_MAY);
        }
        account("b1", "UTC", FIRST_OF_MAY);
        account("b2", "UTC", FIRST_OF_MAY);
        Instant midnight = Instant.parse("2025-05-01T00:00:00Z");
        assertThat(store().books().due("s", midnight, "", 1)).containsExactly("b1");
        assertThat(store().books().due("s", midnight, "b1", 3)).containsExactly("b2");
    }

    @Test
    void only_the_sellers_own_accounts_are_due() {
        given().seller("t");
        account("a", "UTC", FIRST_OF_MAY);
        given().account("t", "b", "UTC", FIRST_OF_MAY);
        assertThat(due("2025-05-01T12:00:00Z")).containsExactly("a");
    }

    private void account(String account, String zone, Optional<LocalDate> nextDue) {
        given().account("s", account, zone, nextDue);
    }

    private List<String> due(String cut) {
        return store().books().due("s", Instant.parse(cut), "", 1_000);
    }

    private List<String> page(String after, int limit) {
        return store().books().due("s", Instant.parse("2025-05-01T12:00:00Z"), after, limit);
    }
}
