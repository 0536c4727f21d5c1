package dev.settle.launcher.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.Hosting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A billing run lasts, and meanwhile the seller goes on. */
class ActivatedDuringRunTest {
    private static final Map<String, String> DAILY = Map.of(
            "billing.anchor", "DAY_OF_MONTH(1)",
            "proration.onAdd", "DAILY",
            "settlement.onChange", "INVOICE_NOW");
    private static final Map<String, String> FROM_TOMORROW = Map.of(
            "billing.anchor", "DAY_OF_MONTH(1)",
            "proration.onAdd", "DAILY",
            "proration.changeDay", "USED",
            "settlement.onChange", "INVOICE_NOW");
    /** More than two chunks, so that nobody has read the last when the first is told. */
    private static final int ACCOUNTS = 250;

    private static final String LAST = "a249";

    private final Hosting hosting = new Hosting("2025-03-01", DAILY);
    private final AtomicBoolean changed = new AtomicBoolean();

    @Test
    void who_changes_something_during_a_run_is_billed_by_what_was_activated_before_that() {
        for (int i = 0; i < ACCOUNTS; i++) {
            String account = "a%03d".formatted(i);
            hosting.open(account);
            hosting.subscribe(account, "s1", 2);
        }
        hosting.turnTo("2025-04-01");
        hosting.settle().billing().run().run(new RunBilling.Command(Hosting.SELLER, hosting.now(), 1, this::goOn));
        assertThat(changed).isTrue();
        assertThat(hosting.settle()
                        .invoicing()
                        .read()
                        .list(LAST, ReadDocuments.Place.START, 10)
                        .documents())
                .extracting(document ->
                        document.content().date() + " " + document.content().total())
                .containsExactly("2025-03-01 EUR 20.00", "2025-04-01 EUR 20.00", "2025-04-01 EUR 9.67");
    }

    private void goOn(RunBilling.Progress progress) {
        if (changed.compareAndSet(false, true)) {
            hosting.activate("2025-04-01", FROM_TOMORROW);
            hosting.settle()
                    .subscriptions()
                    .changeSeats()
                    .change(new ChangeSeats.Command(
                            Hosting.SOMEBODY,
                            LAST,
                            List.of(new SeatOrder("s1", SeatOrder.Reading.BY, 1, Optional.empty())),
                            Optional.empty()));
        }
    }
}
