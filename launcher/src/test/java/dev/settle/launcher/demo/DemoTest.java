package dev.settle.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.invoicing.port.in.ExplainDocument;
import dev.settle.application.invoicing.port.in.ReadDocuments;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.policy.Parameters;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import dev.settle.launcher.pack.ShippedPacks;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoTest {
    /** Enough of each seller that each of its stories is told. */
    private static final int ACCOUNTS = 8;

    /** Previews of what other stories do without looking first, and a verb behind {@code ActivatePack}. */
    private static final String[] LEFT_OUT = {
        "AssignSeats.previewDomains",
        "CancelSubscription.preview",
        "ChangePlan.preview",
        "Subscribe.preview",
        "KeepSeller.activatePack"
    };

    private static final VerbsUsed VERBS = new VerbsUsed();
    private static Demo demo = new Demo(new MemoryStore(Parameters.INDEX).stores(), 1, 1);

    @BeforeAll
    static void play() throws ReflectiveOperationException {
        DemoClock clock = new DemoClock(Demo.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant());
        Settle settle = Settle.over(new MemoryStore(Parameters.INDEX).stores(), clock, new RandomIds());
        demo = new Demo(VERBS.around(settle), clock, 1, ACCOUNTS);
        demo.play(month -> {});
        demo.keys();
    }

    @Test
    void every_verb_that_somebody_answers_for_is_used() {
        assertThat(VERBS.all()).contains("ChangeSeats.commit", "PayDocument.pay", "RecordEvent.counted");
        assertThat(VERBS.idle()).containsExactlyInAnyOrder(LEFT_OUT);
    }

    @Test
    void every_kind_of_command_occurs() {
        assertThat(Arrays.stream(Deed.values()).filter(deed -> demo.tally().of(deed) == 0))
                .isEmpty();
    }

    @Test
    void every_pack_that_ships_has_shaped_a_line() {
        Set<String> packs = new TreeSet<>();
        for (Shop shop : Shop.ALL) {
            demo.settle()
                    .accounts()
                    .read()
                    .list(shop.id(), "", ACCOUNTS)
                    .forEach(book -> shaped(book.account().id(), packs));
        }
        assertThat(packs).containsAll(ShippedPacks.names());
    }

    private static void shaped(String account, Set<String> packs) {
        ReadDocuments.Page page = demo.settle().invoicing().read().list(account, ReadDocuments.Place.START, 200);
        page.documents().stream()
                .map(document ->
                        demo.settle().invoicing().explain().explain(account, document.number(), Locale.ENGLISH))
                .map(ExplainDocument.Explained::lines)
                .forEach(lines -> lines.stream()
                        .flatMap(line -> line.answers().stream())
                        .forEach(answer -> packs.add(answer.version().split("@", 2)[0])));
    }

    @Test
    void what_is_shown_to_begin_with_is_there() {
        assertThat(demo.settle()
                        .accounts()
                        .read()
                        .read(Demo.SHOWN_ACCOUNT)
                        .seller()
                        .seller())
                .isEqualTo(Demo.SHOWN);
        assertThat(demo.settle()
                        .invoicing()
                        .read()
                        .read(Demo.SHOWN_ACCOUNT, demo.shownDocument())
                        .account())
                .isEqualTo(Demo.SHOWN_ACCOUNT);
    }

    @Test
    void every_document_is_found_right_by_the_independent_checker() {
        for (Shop shop : Shop.ALL) {
            VerifyJournal.Verified verified =
                    demo.settle().invoicing().verify().verify(new VerifyJournal.Command(shop.id(), true, sofar -> {}));
            assertThat(verified.broken()).isEmpty();
            assertThat(verified.disputed()).isEmpty();
            assertThat(verified.unchecked()).isEmpty();
            assertThat(verified.documents()).isGreaterThan(ACCOUNTS);
        }
    }

    @Test
    void the_same_seed_gives_the_same_summary_byte_for_byte() {
        assertThat(played(7).summary())
                .isEqualTo(played(7).summary())
                .isNotEqualTo(played(8).summary());
    }

    @Test
    void an_answer_that_was_lost_stays_visible_and_every_currency_balances() {
        String summary = demo.summary();
        assertThat(summary).contains("trial balance EUR 0.00, JPY 0, USD 0.00");
        assertThat(summary.lines().filter(line -> line.matches("  [A-Z]{3} .*")))
                .anyMatch(line -> !line.matches(".* 0(\\.00)?"));
    }

    private static Demo played(long seed) {
        Demo another = new Demo(new MemoryStore(Parameters.INDEX).stores(), seed, 3);
        another.play(month -> {});
        return another;
    }
}
