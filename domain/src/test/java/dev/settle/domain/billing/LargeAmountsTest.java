package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount has at most 9,223,372,036,854,775,807 minor units. */
class LargeAmountsTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-04-01");
    private static final Plan HALF = Plans.plan("HALF", "P1M", "50000000000000000.00");

    /** Two seats cost more than an amount can be, and one does not. */
    @Test
    void what_is_due_is_held_once_for_who_is_too_much_by_itself() {
        Story story = begun("s1", Plans.plan("MAILBOX", "P1M", "10.00"), 3, Story.under());
        assertThat(held(begun("s3", HALF, 1, begun("s2", HALF, 2, story))))
                .containsExactly(tuple("AMOUNT_TOO_LARGE", "s2"));
    }

    @Test
    void where_only_all_together_are_too_much_it_is_held_once_for_the_first() {
        assertThat(held(begun("s2", HALF, 1, begun("s1", HALF, 1, Story.under()))))
                .containsExactly(tuple("AMOUNT_TOO_LARGE", "s1"));
    }

    /** All together are too much before and after; only the one that is named is another. */
    @Test
    void who_is_held_already_may_still_have_less_of_it() {
        Story story = begun("s2", HALF, 2, begun("s1", HALF, 1, Story.under()));
        Occasion due = Occasion.anchor(FIRST);
        Book told = story.book()
                .held(9, Billing.bill(story.book(), story.rules(), due).held(due));
        Story lower = begun("s2", HALF, 1, begun("s1", HALF, 1, Story.under()));
        Outcome less = Billing.bill(lower.book(), lower.rules(), due);

        assertThatCode(() -> less.checkFits(due, told)).doesNotThrowAnyException();
        assertThatExceptionOfType(Unbillable.class).isThrownBy(() -> less.checkFits(due, story.book()));
    }

    /** Each leaves a fraction of twelve digits: 40 of them can be told, and 50 can not. */
    @ParameterizedTest
    @CsvSource({"40, false", "50, true"})
    void discounts_that_together_cannot_be_told_exactly_hold_what_is_due(int codes, boolean isHeld) {
        Story story = discounted(codes);
        assertThat(held(begun("s1", Plans.plan("MAILBOX", "P1M", "10.00"), 1, story)))
                .containsExactlyElementsOf(isHeld ? List.of(tuple("AMOUNT_TOO_LARGE", "s1")) : List.of());
    }

    /** Whether anybody is billed, and the fee with them, is known without them. */
    @Test
    void what_is_due_next_is_known_of_who_has_such_discounts_too() {
        Plan withFee = Plans.plan("MAILBOX", "P1M", "10.00", Plans.EUR, Optional.of(Money.parse("5.00", Plans.EUR)));
        LocalDate start = LocalDate.parse("2025-04-10");
        Story story = discounted(50, "billing.mode", "ARREARS", "settlement.onChange", "INVOICE_NOW")
                .subscribe("s1", start, start, withFee, 1, new Anchor.DayOfMonth(1), false);
        assertThat(story.printed()).containsExactly("2025-04-10 invoice 5.00: 1 5.00");
        assertThat(Billing.next(story.book(), story.rules())).contains(Occasion.anchor(LocalDate.parse("2025-05-01")));
    }

    private static Story discounted(int codes, String... policy) {
        List<Discount> many = IntStream.range(0, codes)
                .mapToObj(
                        code -> new Discount("D" + code, Fraction.of(100_000_000_000L + 2L * code + 1, 3_000_000_000L)))
                .toList();
        return Story.under(policy).accept(LocalDate.parse("2025-03-20"), "default", many);
    }

    private static Story begun(String id, Plan plan, int seats, Story story) {
        return story.subscribe(id, LocalDate.parse("2025-03-20"), FIRST, plan, seats, new Anchor.DayOfMonth(1), false);
    }

    private static List<Tuple> held(Story story) {
        return Billing.bill(story.book(), story.rules(), Occasion.anchor(FIRST)).holds().stream()
                .map(hold -> tuple(hold.code(), hold.subscription()))
                .toList();
    }
}
