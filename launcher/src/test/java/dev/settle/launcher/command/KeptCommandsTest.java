package dev.settle.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.policy.Parameters;
import dev.settle.launcher.Main;
import dev.settle.launcher.demo.Demo;
import dev.settle.launcher.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands on an embedded database in which a small demo was played. */
class KeptCommandsTest {
    private static final int ACCOUNTS = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    @AutoClose
    private static EmbeddedServer server;

    private static final StringWriter PLAYED = new StringWriter();

    private static Terminal terminal = new Terminal(Settings.NONE);

    /** One server for all commands; each of them could start its own in the folder. */
    @BeforeAll
    static void play() {
        CommandLine settle = Main.commandLine().setOut(new PrintWriter(PLAYED)).setErr(new PrintWriter(PLAYED));
        int code = settle.execute("demo", "--exit", "--accounts", Integer.toString(ACCOUNTS), "--data", data());
        assertThat(code).as(PLAYED.toString()).isZero();
        server = EmbeddedServer.start(Path.of(data()));
        terminal = Terminal.on(server, folder);
    }

    @Test
    void the_demo_sums_up_the_same_on_postgresql_as_in_memory() {
        Demo demo = new Demo(new MemoryStore(Parameters.INDEX).stores(), 1, ACCOUNTS);
        demo.play(month -> {});
        assertThat(PLAYED.toString()).endsWith(demo.summary());
    }

    @Test
    void the_demo_does_not_play_where_something_is_kept() {
        assertThat(terminal.settle("demo", "--exit", "--data", data())).isEqualTo(3);
        assertThat(terminal.err()).contains("FOLDER_IN_USE").contains("settle serve --data");
    }

    @Test
    void a_document_is_explained_in_sentences_with_who_caused_it() {
        assertThat(terminal.settle("explain", "INV-000001", "--seller", "brindle"))
                .isZero();
        assertThat(terminal.out())
                .startsWith("INV-000001, invoice of 2025-01-")
                .contains("1  setup fee of SPACE, charged once: 9.00")
                .contains(", by ann@acorn-bakery.example as PRIMARY through PORTAL, ");
    }

    /** From the 19th of January to the anchor: 13 of the 31 days of 7.90 are 102.70 / 31, which is 3.31. */
    @Test
    void a_document_is_explained_as_json_for_programs() throws IOException {
        assertThat(terminal.settle("explain", "INV-000001", "--seller", "brindle", "--json"))
                .isZero();
        assertThat(terminal.json().get("number").asText()).isEqualTo("INV-000001");
        JsonNode lines = terminal.json().at("/content/lines");
        assertThat(lines).hasSize(2);
        assertThat(lines.at("/0/text").asText()).isEqualTo("setup fee");
        assertThat(lines.at("/0/amount")).isEqualTo(json("{\"currency\": \"EUR\", \"minor\": 900}"));
        assertThat(lines.at("/0/derivation/formula").asText()).isEqualTo("SETUP_FEE");
        assertThat(lines.at("/1/amount/minor").asLong()).isEqualTo(331);
        assertThat(lines.at("/1/derivation/term/price/minor").asLong()).isEqualTo(790);
        assertThat(lines.at("/1/derivation/term/days").asLong()).isEqualTo(13);
        assertThat(lines.at("/1/derivation/term/of").asLong()).isEqualTo(31);
        assertThat(lines.at("/1/derivation/after").asText()).isEqualTo("10270/31");
        assertThat(lines.at("/1/derivation/rules/0/parameter").asText()).isEqualTo("billing.mode");
    }

    @Test
    void a_number_that_was_never_issued_is_refused_with_a_cure() throws IOException {
        assertThat(terminal.settle("explain", "INV-999999", "--seller", "brindle"))
                .isEqualTo(3);
        assertThat(terminal.err())
                .isEqualToNormalizingNewlines("settle: Seller brindle has issued no document INV-999999. Name a number"
                        + " as it is printed, such as INV-000007. (DOCUMENT_UNKNOWN)\n");
        assertThat(terminal.settle("rebuild", "INV-999999", "--seller", "brindle", "--json"))
                .isEqualTo(3);
        assertThat(terminal.json().at("/error/code").asText()).isEqualTo("DOCUMENT_UNKNOWN");
    }

    @Test
    void a_number_needs_its_seller_where_there_are_several() {
        assertThat(terminal.settle("explain", "INV-000001")).isEqualTo(3);
        assertThat(terminal.err()).contains("Name one with --seller: brindle, harborpine, mosslight,");
    }

    @Test
    void one_document_is_rebuilt_and_is_the_same() {
        assertThat(terminal.settle("rebuild", "INV-000001", "--seller", "brindle"))
                .isZero();
        assertThat(terminal.out()).contains("INV-000001 of acorn-").contains("the same everywhere");
    }

    @Test
    void all_documents_of_all_sellers_are_rebuilt_and_are_the_same() throws IOException {
        assertThat(terminal.settle("rebuild", "--all", "--json")).isZero();
        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            assertThat(json(line).get("same").asBoolean()).isTrue();
            assertThat(json(line).get("documents").asInt()).isPositive();
        }
    }

    @Test
    void a_journal_that_cannot_be_followed_is_named_and_the_other_accounts_are_rebuilt()
            throws IOException, SQLException {
        assertThat(terminal.settle("rebuild", "--all", "--seller", "brindle", "--json"))
                .isZero();
        int documents = terminal.json().get("documents").asInt();
        database("create table whole as table journal_entry");
        try {
            database("update journal_entry set bytes = '{' where account_id = 'acorn-bakery' and seq = 5");

            assertThat(terminal.settle("rebuild", "--all", "--seller", "brindle", "--json"))
                    .isEqualTo(1);
            JsonNode line = terminal.json();
            assertThat(line.get("same").asBoolean()).isFalse();
            assertThat(line.get("different")).isEmpty();
            assertThat(line.get("broken")).singleElement().satisfies(broken -> {
                assertThat(broken.get("account").asText()).isEqualTo("acorn-bakery");
                assertThat(broken.get("entry").asInt()).isEqualTo(5);
                assertThat(broken.get("reason").asText()).startsWith("it cannot be read: ");
            });
            assertThat(line.get("accounts").asInt()).isEqualTo(ACCOUNTS);
            assertThat(line.get("documents").asInt()).isBetween(1, documents - 1);

            assertThat(terminal.settle("rebuild", "--all")).isEqualTo(1);
            assertThat(terminal.out()).contains(", 1 broken").contains("of acorn-bakery, entry 5: it cannot");
            assertThat(terminal.out().lines().filter(told -> told.endsWith("all the same")))
                    .hasSize(4);

            database("delete from journal_entry where account_id = 'acorn-bakery' and seq = 5");
            assertThat(terminal.settle("rebuild", "--all", "--seller", "brindle"))
                    .isEqualTo(1);
            assertThat(terminal.out()).contains("acorn-bakery, entry 5: it does not follow from what was before");

            database("update journal_entry set bytes = '{' where account_id = 'acorn-bakery' and seq = 1");
            assertThat(terminal.settle("rebuild", "INV-000001", "--seller", "brindle", "--json"))
                    .isEqualTo(3);
            assertThat(terminal.json().at("/error/code").asText()).isEqualTo("JOURNAL_BROKEN");
        } finally {
            database("delete from journal_entry");
            database("insert into journal_entry select * from whole");
            database("drop table whole");
        }
        assertThat(terminal.settle("rebuild", "--all")).isZero();
    }

    @Test
    void everything_else_that_is_stored_is_replaced_by_what_the_journals_give() throws IOException {
        assertThat(terminal.settle("rebuild", "--all", "--replace", "--json"))
                .as(terminal.out())
                .isZero();
        JsonNode line = terminal.json();
        assertThat(line.get("sellers").asInt()).isEqualTo(5);
        assertThat(line.get("accounts").asInt()).isEqualTo(5 * ACCOUNTS);
        assertThat(line.get("left")).isEmpty();
        assertThat(terminal.settle("verify")).as(terminal.out()).isZero();
    }

    @Test
    void one_seller_alone_is_not_replaced() {
        assertThat(terminal.settle("rebuild", "--all", "--replace", "--seller", "brindle"))
                .isEqualTo(2);
        assertThat(terminal.err()).startsWith("settle: --replace: it goes with --all, and without --seller");
    }

    @Test
    void every_chain_and_every_document_is_verified() throws IOException {
        assertThat(terminal.settle("verify", "--json")).as(terminal.out()).isZero();
        assertThat(terminal.out().lines())
                .hasSize(5)
                .allMatch(line -> line.endsWith("\"unchecked\":[],\"intact\":true}"));
        assertThat(json(terminal.out().lines().findFirst().orElseThrow())
                        .get("streams")
                        .asInt())
                .isEqualTo(ACCOUNTS + 1);
    }

    @Test
    void what_is_billed_is_not_billed_again() throws IOException {
        assertThat(terminal.settle("bill", "--on", "2025-07-01", "--seller", "brindle", "--json"))
                .isZero();
        assertThat(terminal.json().get("documents").asInt()).isZero();
    }

    @Test
    void a_day_that_has_not_come_is_not_billed() {
        assertThat(terminal.settle("bill", "--on", "2999-01-01")).isEqualTo(2);
        assertThat(terminal.err()).startsWith("settle: --on: 2999-01-01 has not begun anywhere yet");
    }

    @Test
    void what_a_program_is_told_of_a_failure_has_a_stable_code() throws IOException {
        assertThat(terminal.settle("verify", "--json", "--database", "jdbc:postgresql://127.0.0.1:1/x"))
                .isEqualTo(4);
        assertThat(terminal.json().at("/error/code").asText()).isEqualTo("DATABASE_UNUSABLE");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.settle("verify", "--json", "--data", data())).isEqualTo(4);
        assertThat(terminal.json().at("/error/code").asText()).isEqualTo("DATA_IN_USE");
        assertThat(terminal.json().at("/error/message").asText())
                .contains(data())
                .endsWith("Stop it, or choose another directory.");
    }

    private static void database(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
