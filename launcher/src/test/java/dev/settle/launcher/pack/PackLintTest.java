package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.policy.port.in.LintPack;
import dev.settle.application.policy.port.in.LintPack.Placed;
import dev.settle.application.policy.port.out.PackReader.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackLintTest {
    static final Path FAULTY = Path.of("src/test/resources/dev/settle/launcher/pack/faulty");
    private final LintPack lint = PolicyUseCases.over(new YamlPackReader()).lintPack();

    static List<Path> faulty() throws IOException {
        try (Stream<Path> files = Files.list(FAULTY)) {
            return files.sorted().toList();
        }
    }

    /** A faulty pack says in its first lines all that is to be found in it. */
    @ParameterizedTest
    @MethodSource("faulty")
    void every_planted_fault_is_found_in_its_place_and_nothing_else_is(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> planted = text.lines()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();
        assertThat(planted).isNotEmpty();
        assertThat(lint.lint(text).findings()).map(PackLintTest::brief).containsExactlyElementsOf(planted);
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void every_finding_has_a_cure_and_the_line_where_its_key_stands(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> lines = text.lines().toList();
        assertThat(lint.lint(text).findings()).isNotEmpty().allSatisfy(placed -> {
            assertThat(placed.finding().cure()).isNotBlank();
            if (placed.finding().code().equals("PACK_UNREADABLE")) {
                assertThat(placed.at()).isPresent();
            } else {
                assertThat(placed.at().map(Position::line).stream())
                        .containsExactlyElementsOf(holding(placed.finding().key(), lines));
            }
        });
    }

    private static List<Integer> holding(String key, List<String> lines) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> lines.get(number - 1).strip().startsWith(key + ": "))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "order-first-of-month | NOTE NEVER_BILLED proration.midPeriodAdd, NOTE PAID_TIME_LOST cancel.effective,"
                        + " NOTE CONVERTS_UNASKED trial.onExpiry",
                "strict-customer      | NOTE DECIDED_FOR_SOME billing.mode,"
                        + " WARNING DEBIT_SURCHARGE surcharge.rate[CARD_DEBIT], NOTE NOT_YET trial.kind,"
                        + " NOTE NOT_YET surcharge.rate[CARD_CREDIT], NOTE NOT_YET surcharge.rate[CARD_DEBIT]",
                "strict-partner       | WARNING DEBIT_SURCHARGE surcharge.rate[CARD_DEBIT],"
                        + " NOTE NEVER_BILLED proration.midPeriodAdd, NOTE NOT_YET trial.kind,"
                        + " NOTE NOT_YET surcharge.rate[CARD_CREDIT], NOTE NOT_YET surcharge.rate[CARD_DEBIT]",
                "trial-groups         | NOTE NOT_YET partner.billTo",
                "selfservice          | NOTE NOT_YET settlement.onChange, NOTE NOT_YET change.requiresAccountCurrent",
                "in-app               | NOTE NOT_YET settlement.onChange",
            })
    void a_shipped_pack_has_no_errors_and_exactly_these_findings(String name, String found) {
        LintPack.Report report = lint.lint(ShippedPacks.text(name));
        assertThat(report.isUsable()).isTrue();
        assertThat(report.findings())
                .map(placed -> brief(placed).replaceFirst("^[0-9]+:[0-9]+ ", ""))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(", ")));
    }

    @Test
    void the_pack_of_the_guide_can_be_activated_without_a_finding() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guides", "packs.md"));
        String block = guide.substring(guide.indexOf("```yaml\n") + "```yaml\n".length());
        LintPack.Report report = lint.lint(block.substring(0, block.indexOf("```")));
        assertThat(report.pack()).isPresent();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void what_one_order_may_add_is_not_idle_where_it_may_have_several_lines_of_one_seat() {
        assertThat(lint.lint("{pack: p, title: T, values: {order.bulk: false, order.maxItems: 3}}")
                        .findings())
                .map(placed -> placed.finding().key())
                .doesNotContain("order.maxItems");
    }

    @Test
    void a_finding_is_a_sentence_with_its_place_and_its_cure() {
        LintPack.Report report = lint.lint("{pack: p, title: T, values: {proration.onAd: NONE}}");
        assertThat(report.isUsable()).isFalse();
        assertThat(report.findings())
                .singleElement()
                .hasToString("1:46 ERROR UNKNOWN proration.onAd: There is no parameter 'proration.onAd'."
                        + " Did you mean proration.onAdd?");
    }

    private static String brief(Placed placed) {
        var finding = placed.finding();
        return placed.at().map(place -> place + " ").orElse("") + finding.severity() + " " + finding.code() + " "
                + finding.key();
    }
}
