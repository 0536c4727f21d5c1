package dev.settle.application.policy.port.in;

import dev.settle.application.policy.port.out.PackReader.Position;
import dev.settle.domain.policy.Finding;
import dev.settle.domain.policy.Pack;
import java.util.List;
import java.util.Optional;

/** Says what is wrong, idle or risky in the text of a pack, before it is activated anywhere. */
public interface LintPack {
    /** Never refuses: a text that is no pack at all is a finding too. */
    Report lint(String text);

    /** @param pack empty when the text is no pack */
    record Report(Optional<Pack> pack, List<Placed> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        /** Whether the pack can be activated. */
        public boolean isUsable() {
            return findings.stream().noneMatch(found -> found.finding().severity() == Finding.Severity.ERROR);
        }
    }

    /** @param at where the value stands; empty when the finding is about something the pack does not say */
    record Placed(Finding finding, Optional<Position> at) {
        /** One line for people: {@code 5:33 WARNING DEBIT_SURCHARGE surcharge.rate[CARD_DEBIT]: …}. */
        @Override
        public String toString() {
            return "%s%s %s %s: %s %s"
                    .formatted(
                            at.map(place -> place + " ").orElse(""),
                            finding.severity(),
                            finding.code(),
                            finding.key(),
                            finding.sentence(),
                            finding.cure())
                    .strip();
        }
    }
}
