package dev.settle.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.contract.Randomly;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.journal.Evidence;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryCodecTest {
    private static final Instant AT = Instant.parse("2025-03-11T09:30:00.000001Z");
    private static final LocalDate DAY = LocalDate.parse("2025-03-11");

    @Test
    void every_type_of_fact_comes_back_as_it_was_recorded() {
        Randomly.times(200, random -> {
            Invented invented = new Invented(random);
            for (FactTypes.FactType type : FactTypes.ALL) {
                Recorded entry = new Recorded(
                        random.nextLong(), AT, DAY, 3, invented.one(Origin.class), invented.one(type.type()));
                byte[] bytes = EntryCodec.encode(entry);
                Recorded read = EntryCodec.decode(bytes);
                assertThat(read).as(type.name()).isEqualTo(entry);
                assertThat(EntryCodec.encode(read)).as("%s again", type.name()).isEqualTo(bytes);
            }
        });
    }

    @Test
    void every_fact_of_the_domain_has_a_name() throws Exception {
        assertThat(factsOfTheDomain())
                .containsExactlyInAnyOrderElementsOf(FactTypes.ALL.stream()
                        .map(type -> type.type().getName())
                        .toList());
    }

    @Test
    void a_change_of_seats_is_written_with_sorted_keys_and_nothing_empty() {
        Recorded entry = new Recorded(
                7,
                AT,
                DAY,
                3,
                new Origin("eva", "BILLING", "PORTAL", Optional.empty(), "c1"),
                new SubscriptionFacts.SeatsChanged("s1", CountSource.PURCHASED, true, 5, DAY, false));
        assertThat(written(entry))
                .isEqualTo("{\"at\":\"2025-03-11T09:30:00.000001Z\",\"day\":\"2025-03-11\",\"fact\":\"seats-changed\","
                        + "\"origin\":{\"actor\":\"eva\",\"channel\":\"PORTAL\",\"command\":\"c1\",\"role\":\"BILLING\"},"
                        + "\"seen\":3,\"seq\":7,\"version\":1,\"what\":{\"absolute\":true,\"effective\":\"2025-03-11\","
                        + "\"source\":\"PURCHASED\",\"subscription\":\"s1\",\"supersedes\":false,\"value\":5}}");
    }

    @Test
    void a_billed_occasion_is_written_without_lines() {
        Recorded entry = new Recorded(
                8,
                AT,
                DAY,
                3,
                new Origin(
                        "eva", "STAFF", "MAIL", Optional.of(new Evidence("MAIL", "<1@x>", "eva@example.org", AT)), "c"),
                new BillingFacts.OccasionBilled(
                        Occasion.anchor(DAY),
                        DAY,
                        1,
                        List.of(new BillingFacts.Issued("INV-000001", "invoice", DAY, "ab"))));
        assertThat(written(entry))
                .contains("\"what\":{\"cut\":\"2025-03-11\",\"documents\":[{\"date\":\"2025-03-11\",\"hash\":\"ab\","
                        + "\"kind\":\"invoice\",\"number\":\"INV-000001\"}],\"engine\":1,"
                        + "\"occasion\":{\"day\":\"2025-03-11\",\"kind\":\"ANCHOR\",\"through\":0}}");
    }

    /** What was written before a credit could name a line is read and written as it was. */
    @Test
    void a_credit_names_a_day_or_a_line() {
        Money amount = Money.of(Currency.getInstance("EUR"), 200);
        Recorded onDay = new Recorded(
                9, AT, DAY, 3, Origin.kernel("c"), new BillingFacts.CreditGranted("s1", DAY, amount, "outage"));
        assertThat(written(onDay))
                .contains("\"fact\":\"credit-granted\"")
                .endsWith(
                        "\"version\":1,\"what\":{\"amount\":{\"currency\":\"EUR\",\"minor\":200},\"day\":\"2025-03-11\","
                                + "\"reason\":\"outage\",\"subscription\":\"s1\"}}");
        Recorded onLine = new Recorded(
                9,
                AT,
                DAY,
                3,
                Origin.kernel("c"),
                new BillingFacts.LineCredited(new LineRef("INV-000001", 2), amount, "set up twice"));
        assertThat(written(onLine))
                .contains("\"fact\":\"line-credited\"")
                .endsWith("\"version\":1,\"what\":{\"amount\":{\"currency\":\"EUR\",\"minor\":200},"
                        + "\"corrects\":{\"document\":\"INV-000001\",\"line\":2},\"reason\":\"set up twice\"}}");
    }

    @Test
    void bytes_that_were_changed_are_no_entry() {
        String sound = written(new Recorded(
                1, AT, DAY, 0, Origin.kernel("c"), new SubscriptionFacts.SeatAssigned("s1", "a@example.org")));
        for (String damaged : List.of(
                "",
                "[]",
                sound.substring(1),
                sound + " {}",
                sound.replace("seat-assigned", "seat-stolen"),
                sound.replace("\"version\":1", "\"version\":2"),
                sound.replace("\"assignee\"", "\"assigned\""),
                sound.replace("\"seq\":1", "\"seq\":null"),
                sound.replace("2025-03-11\"", "2025-02-30\""))) {
            assertThatThrownBy(() -> EntryCodec.decode(damaged.getBytes(StandardCharsets.UTF_8)))
                    .as(damaged)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String written(Recorded entry) {
        return new String(EntryCodec.encode(entry), StandardCharsets.UTF_8);
    }

    private static List<String> factsOfTheDomain() throws Exception {
        URI domain =
                Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path path = Path.of(domain);
        if (Files.isDirectory(path)) {
            return factsUnder(path);
        }
        try (var jar = FileSystems.newFileSystem(path, Map.of())) {
            return factsUnder(jar.getPath("/"));
        }
    }

    private static List<String> factsUnder(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && name.startsWith("dev/settle/domain/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(EntryCodecTest::isFact)
                    .toList();
        }
    }

    private static boolean isFact(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Fact.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
