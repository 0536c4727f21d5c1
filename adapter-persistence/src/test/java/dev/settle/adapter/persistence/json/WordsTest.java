package dev.settle.adapter.persistence.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.store.Examples;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void an_amount_and_a_cycle_are_one_text_each() {
        assertThat(written(Money.of(Examples.EUR, -910), Money.class)).isEqualTo("\"EUR -910\"");
        assertThat(written(
                        new BillingCycle(PeriodLength.parse("P3M"), LocalDate.parse("2025-01-31"), 31),
                        BillingCycle.class))
                .isEqualTo("\"P3M 2025-01-31 31\"");
    }

    @Test
    void a_text_with_other_words_is_no_amount() {
        assertThat(read("\"EUR 910\"")).isEqualTo(Money.of(Examples.EUR, 910));
        for (String damaged :
                new String[] {"\"EUR\"", "\"EUR 910 \"", "\"EUR  910\"", "\"EUR 9.1\"", "\"910 EUR\"", "910"}) {
            assertThatThrownBy(() -> read(damaged)).as(damaged).isInstanceOf(Damaged.class);
        }
    }

    private static <T> String written(T value, Class<T> type) {
        return new String(Json.bytes(out -> Json.terse(type).write(out, value)), UTF_8);
    }

    private static Money read(String text) {
        return Json.parsed(text.getBytes(UTF_8), Json.terse(Money.class)::read);
    }
}
