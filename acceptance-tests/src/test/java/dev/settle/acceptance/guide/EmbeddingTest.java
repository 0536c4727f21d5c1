package dev.settle.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.payment.sandbox.Limits;
import dev.settle.adapter.payment.sandbox.SandboxGateway;
import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.Done;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.policy.Parameters;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.billing.sentence.Sentences;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.CatalogFile;
import dev.settle.launcher.KeptStores;
import dev.settle.launcher.LookUps;
import dev.settle.launcher.MachineClock;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import dev.settle.launcher.pack.ShippedPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java the pages show is this class's, and does what they say. */
class EmbeddingTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path SOURCE = Path.of("src/test/java/dev/settle/acceptance/guide/EmbeddingTest.java");

    private Instant now = Instant.parse("2025-03-01T09:00:00Z");

    @Test
    void a_change_of_seats_is_previewed_made_and_explained() {
        Settle settle = Settle.over(new MemoryStore(Parameters.INDEX).stores(), () -> now, new RandomIds());
        LocalDate today = LocalDate.of(2025, 3, 1);
        // shown in README.md, docs/guides/embedding.md
        Origin ann = new Origin("ann", "PORTAL_USER", "PORTAL", Optional.empty(), "command-1");
        settle.sellers().keep().open(ann, "acme", "Acme Hosting");
        settle.sellers().keep().activateCatalog(ann, "acme", CatalogFile.read("""
                currency: EUR
                skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
                """), today);
        settle.sellers()
                .activatePack()
                .activate(ann, "acme", ShippedPacks.text("selfservice"), Optional.empty(), today);

        settle.accounts().open().open(OpenAccount.Command.of(ann, "acme", "nimbus", "CUSTOMER", "Europe/Helsinki"));
        settle.subscriptions().subscribe().subscribe(Subscribe.Command.of(ann, "nimbus", "mail", "MAILBOX", 3));
        // end
        now = Instant.parse("2025-03-11T09:00:00Z");
        // shown in README.md, docs/guides/embedding.md
        var order = new SeatOrder("mail", SeatOrder.Reading.TO, 1, Optional.of(3));
        var command = new ChangeSeats.Command(ann, "nimbus", List.of(order), Optional.empty());
        Done shown = settle.subscriptions().changeSeats().preview(command); // nothing is written
        Done done = settle.subscriptions().changeSeats().change(command); // the same documents, issued
        // end
        assertThat(done.documents().get(0).content()).hasToString(content(shown, done));
        assertThat(sentences(settle))
                .contains("2 seats of MAILBOX given back: 2 x 10.00 x 21/31 days [2025-03-11, 2025-04-01) = 420/31;"
                        + " owed before 30.00, after 16.45 -> -13.55, HALF_UP; given back from line 1 of INV-000001");
    }

    @Test
    void what_is_kept_in_a_folder_is_there_when_it_is_opened_again(@TempDir Path folder) {
        Origin ann = new Origin("ann", "PORTAL_USER", "PORTAL", Optional.empty(), "command-1");
        // shown in docs/guides/embedding.md
        try (KeptStores kept = KeptStores.in(folder)) {
            Settle settle = Settle.over(kept.stores());
            settle.sellers().keep().open(ann, "acme", "Acme Hosting");
        }
        // end
        try (KeptStores kept = KeptStores.in(folder)) {
            assertThat(kept.stores().sellers().all()).containsExactly("acme");
        }
    }

    @Test
    void payments_whose_answers_are_lost_are_looked_up_beside_it(@TempDir Path folder) {
        Clock clock = new MachineClock();
        Ids ids = new RandomIds();
        PaymentGateway gateway = new SandboxGateway(clock, Limits.USUAL);
        List<RuntimeException> failed = new CopyOnWriteArrayList<>();
        // shown in docs/guides/embedding.md
        try (KeptStores kept = KeptStores.in(folder)) {
            Settle settle = Settle.over(kept.stores(), clock, ids, gateway);
            try (var lookUps = LookUps.start(settle, kept.stores().sellers(), Duration.ofSeconds(10), failed::add)) {
                serveUntilStopped(settle, lookUps);
            }
        }
        // end
        assertThat(failed).isEmpty();
    }

    private static void serveUntilStopped(Settle settle, LookUps lookUps) {
        assertThat(settle.payments()).isNotNull();
        assertThat(lookUps).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guides/embedding.md"})
    void the_java_on_a_page_is_what_is_compiled_and_run_here(String page) throws IOException {
        List<String> onThePage = new ArrayList<>();
        Matcher block =
                Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(ROOT.resolve(page)));
        while (block.find()) {
            onThePage.add(block.group(1));
        }
        assertThat(onThePage).isNotEmpty().containsExactlyInAnyOrderElementsOf(shownOn(page));
    }

    private static List<String> shownOn(String page) throws IOException {
        return Arrays.stream(Files.readString(SOURCE).split("(?m)^ {8}// shown in ", -1))
                .skip(1)
                .filter(part ->
                        List.of(part.lines().findFirst().orElse("").split(", ")).contains(page))
                .map(part -> part.substring(part.indexOf('\n') + 1, part.indexOf(" ".repeat(8) + "// end\n")))
                .map(code -> code.lines()
                        .map(line -> line.isBlank() ? "\n" : line.substring("        ".length()) + "\n")
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String content(Done shown, Done done) {
        String number = shown.documents().get(0).number();
        return shown.documents()
                .get(0)
                .content()
                .toString()
                .replace(number, done.documents().get(0).number());
    }

    private static List<String> sentences(Settle settle) {
        return settle.invoicing().read().list("nimbus", ReadDocuments.Place.START, 10).documents().stream()
                .flatMap(document -> document.content().lines().stream())
                .map(line -> Sentences.in(Locale.ENGLISH).of(line))
                .toList();
    }
}
