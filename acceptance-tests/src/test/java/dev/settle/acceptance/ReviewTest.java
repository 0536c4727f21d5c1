package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.Conflict;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Where.class)
class ReviewTest {
    private static final LocalDate CHANGE = LocalDate.of(2025, 4, 16);

    private final Story story;

    ReviewTest(Where where) {
        story = Story.played(where, """
                pack: {name: selfservice, with: {seat.change: ABSOLUTE}}
                catalog:
                  currency: EUR
                  skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}, HOSTING: {prices: [{every: P1M, amount: "41.40"}]}}
                do:
                  - {on: 2025-04-01, subscribe: {id: box, sku: MAILBOX, seats: 2}}
                  - {on: 2025-04-01, subscribe: {id: web, sku: HOSTING}}
                  - {on: 2025-04-16, assign: {id: box, to: ann@a.example}}
                """);
    }

    @Test
    @Requirement("R003-03")
    void the_total_in_the_panel_is_the_total_of_the_bill() {
        var panel = story.settle().billing().due().next(story.account());

        Instant cut = Instant.parse("2025-05-01T00:00:00Z");
        story.settle().billing().run().run(new RunBilling.Command(story.seller(), cut, 1, progress -> {}));

        var documents = story.documents();
        var bill = documents.get(documents.size() - 1).content();
        assertThat(bill.total().toPlain()).isEqualTo("61.40");
        assertThat(panel.documents()).hasSize(1);
        assertThat(panel.documents().get(0).content().total()).isEqualTo(bill.total());
        assertThat(panel.documents().get(0).content().lines()).isEqualTo(bill.lines());
    }

    @Test
    @Requirement("R003-14")
    void three_typed_over_two_makes_three() {
        story.settle().subscriptions().changeSeats().change(typed(3, Optional.of(2)));

        assertThat(seats()).isEqualTo(3);
        assertThat(issued().get(2)).isEqualTo("5.00");
    }

    @Test
    @Requirement("R003-14")
    void one_typed_by_mistake_shows_a_seat_less_in_the_review_and_charges_nothing() {
        var shown = story.settle().subscriptions().changeSeats().preview(typed(1, Optional.of(2)));

        assertThat(shown.book().subscription("box").seatsOn(CHANGE, CountSource.PURCHASED) - seats())
                .isEqualTo(-1);
        assertThat(shown.documents().get(0).content().total().toPlain()).isEqualTo("-5.00");
        assertThat(seats()).isEqualTo(2);
        assertThat(issued()).containsExactly("20.00", "41.40");
    }

    @Test
    @Requirement("R003-14")
    void who_saw_another_count_is_told_so() {
        assertThatThrownBy(() -> story.settle().subscriptions().changeSeats().change(typed(3, Optional.of(1))))
                .isInstanceOfSatisfying(
                        Conflict.class, moved -> assertThat(moved.code()).isEqualTo("SEATS_MOVED"));
    }

    private ChangeSeats.Command typed(int number, Optional<Integer> expected) {
        return new ChangeSeats.Command(
                Story.CUSTOMER,
                story.account(),
                List.of(new SeatOrder("box", SeatOrder.Reading.NUMBER, number, expected)),
                Optional.empty());
    }

    private int seats() {
        return story.stores().books().read(story.account()).subscription("box").seatsOn(CHANGE, CountSource.PURCHASED);
    }

    private List<String> issued() {
        return story.documents().stream()
                .map(document -> document.content().total().toPlain())
                .toList();
    }
}
