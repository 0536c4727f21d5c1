package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.subscription.port.in.RecordEvent;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.subscription.CountSource;
import dev.settle.launcher.CatalogFile;
import dev.settle.launcher.KeptStores;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import dev.settle.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that bills, on accounts whose March is due on 1 April. */
class BillTest {
    private static final Origin ANN = new Origin("ann", "BILLING", "PORTAL", Optional.empty(), "command-1");
    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    @AutoClose
    private static EmbeddedServer server;

    private static Terminal terminal = new Terminal(Settings.NONE);

    @BeforeAll
    static void mailboxes_are_sold_and_nobody_is_billed() {
        server = EmbeddedServer.start(folder.resolve("data"));
        terminal = Terminal.on(server, folder);
        try (KeptStores kept = KeptStores.at(server.url(), server.user(), server.password())) {
            Settle settle = Settle.over(kept.stores(), () -> Instant.parse(FIRST + "T10:00:00Z"), new RandomIds());
            sell(settle, "nimbus", Map.of("acorn", 3, "birch", 5));
            sell(settle, "umbra", Map.of("cedar", 3, "damson", 5));
            settle.subscriptions()
                    .recordEvent()
                    .counted(
                            new RecordEvent.Count(ANN, "damson", "mail", CountSource.PROVISIONED, 7, Optional.empty()));
        }
    }

    @Test
    void who_is_due_is_billed_once() throws IOException {
        assertThat(terminal.settle("bill", "--on", "2025-03-31", "--seller", "nimbus"))
                .isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("nimbus: 0 documents issued, 0 accounts held\n");

        assertThat(terminal.settle("bill", "--on", "2025-04-01", "--seller", "nimbus", "--json"))
                .isZero();
        assertThat(terminal.json().get("documents").asInt()).isEqualTo(2);
        assertThat(terminal.json().get("held")).isEmpty();
        assertThat(terminal.settle("explain", "INV-000001", "--seller", "nimbus"))
                .isZero();
        assertThat(terminal.out()).startsWith("INV-000001, invoice of 2025-04-01 for acorn: EUR 30.00");
        assertThat(terminal.settle("explain", "INV-000002", "--seller", "nimbus"))
                .isZero();
        assertThat(terminal.out()).startsWith("INV-000002, invoice of 2025-04-01 for birch: EUR 50.00");

        assertThat(terminal.settle("bill", "--on", "2025-04-01", "--seller", "nimbus"))
                .isZero();
        assertThat(terminal.out())
                .as("the run is answered again")
                .isEqualToNormalizingNewlines("nimbus: 2 documents issued, 0 accounts held\n");
        assertThat(terminal.settle("explain", "INV-000003", "--seller", "nimbus"))
                .isEqualTo(3);
    }

    @Test
    void who_is_held_is_told_and_the_others_are_billed() throws IOException {
        assertThat(terminal.settle("bill", "--on", "2025-04-01", "--seller", "umbra"))
                .isEqualTo(1);
        assertThat(terminal.out())
                .isEqualToNormalizingNewlines(
                        "umbra: 1 documents issued, 1 accounts held\n" + "  damson, due 2025-04-01: SEAT_DRIFT,"
                                + " mail bills 5 seats PURCHASED while 7 are PROVISIONED on 2025-03-31\n");

        assertThat(terminal.settle("bill", "--on", "2025-04-01", "--seller", "umbra", "--json"))
                .isEqualTo(1);
        assertThat(terminal.json().at("/held/0/account").asText()).isEqualTo("damson");
        assertThat(terminal.json().at("/held/0/due").asText()).isEqualTo("2025-04-01");
        assertThat(terminal.json().at("/held/0/holds/0/code").asText()).isEqualTo("SEAT_DRIFT");
    }

    private static void sell(Settle settle, String seller, Map<String, Integer> seats) {
        settle.sellers().keep().open(ANN, seller, seller);
        settle.sellers().keep().activateCatalog(ANN, seller, CatalogFile.read("""
                currency: EUR
                skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
                """), FIRST);
        Map<String, String> policy =
                Map.of("billing.mode", "ARREARS", "billing.anchor", "DAY_OF_MONTH(1)", "reconcile.drift", "BLOCK");
        settle.sellers().keep().activatePack(ANN, seller, "p", "1", Map.of("seller", policy), FIRST);
        seats.forEach((account, count) -> {
            settle.accounts().open().open(OpenAccount.Command.of(ANN, seller, account, "CUSTOMER", "UTC"));
            settle.subscriptions().subscribe().subscribe(Subscribe.Command.of(ANN, account, "mail", "MAILBOX", count));
        });
    }
}
