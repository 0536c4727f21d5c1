package dev.settle.application.seller;

import dev.settle.application.policy.port.in.LintPack;
import dev.settle.application.seller.port.in.ActivatePack;
import dev.settle.application.seller.port.in.KeepSeller;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.policy.Finding.Severity;
import dev.settle.domain.policy.Pack;
import dev.settle.domain.policy.PackLevels;
import dev.settle.domain.policy.ParameterIndex;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

final class ActivatePackService implements ActivatePack {
    private final KeepSeller keep;
    private final LintPack lint;
    private final ParameterIndex parameters;

    ActivatePackService(KeepSeller keep, LintPack lint, ParameterIndex parameters) {
        this.keep = keep;
        this.lint = lint;
        this.parameters = parameters;
    }

    @Override
    public Activated activate(
            Origin origin, String seller, String text, Optional<String> accountClass, LocalDate from) {
        LintPack.Report report = lint.lint(text);
        Pack pack = report.pack().filter(read -> report.isUsable()).orElseThrow(() -> unusable(report));
        PackLevels values = PackLevels.of(pack.values(), parameters);
        Map<String, Map<String, String>> levels = accountClass
                .map(one -> Map.of(PackLevels.level(one), values.forClass(one)))
                .orElseGet(values::forSeller);
        String version = pack.version().substring(pack.name().length() + 1);
        keep.activatePack(origin, seller, pack.name(), version, levels, from);
        return new Activated(pack.name(), pack.version(), from, levels, report.findings());
    }

    private static RuleViolation unusable(LintPack.Report report) {
        LintPack.Placed first = report.findings().stream()
                .filter(found -> found.finding().severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        return new RuleViolation(
                "PACK_UNUSABLE",
                "The pack cannot be activated: " + first,
                "text",
                first.finding().key(),
                first.finding().cure());
    }
}
