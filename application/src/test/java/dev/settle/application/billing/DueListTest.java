package dev.settle.application.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many accounts are due, each is taken once, in key order, and 5,000 are looked for at once. */
class DueListTest {
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_999, 5_000, 5_001, 10_000, 12_345})
    void each_is_taken_once(int count) {
        List<String> accounts = accounts(count);
        assertThat(taken(accounts)).isEqualTo(accounts);
    }

    @Test
    void the_next_are_looked_for_behind_the_last_of_those_before() {
        taken(accounts(12_345));
        assertThat(asked).containsExactly("5000 after ", "5000 after a05000", "5000 after a10000");
    }

    /** Whether there are more is not known before somebody has looked. */
    @Test
    void it_is_looked_once_more_where_all_fit() {
        taken(accounts(5_000));
        assertThat(asked).containsExactly("5000 after ", "5000 after a05000");
    }

    /** In chunks of 300, of which none but the last is short, also where one list ends within it. */
    private List<String> taken(List<String> accounts) {
        DueList due = new DueList((after, most) -> {
            asked.add(most + " after " + after);
            return accounts.stream()
                    .filter(account -> account.compareTo(after) > 0)
                    .limit(most)
                    .toList();
        });
        List<String> all = new ArrayList<>();
        List<String> chunk = due.next(300);
        while (!chunk.isEmpty()) {
            assertThat(chunk).hasSize(Math.min(300, accounts.size() - all.size()));
            all.addAll(chunk);
            chunk = due.next(300);
        }
        return all;
    }

    private static List<String> accounts(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("a%05d"::formatted).toList();
    }
}
