package dev.settle.application.policy;

import dev.settle.application.policy.port.in.LintPack;
import dev.settle.application.policy.port.out.PackReader;
import dev.settle.application.policy.port.out.PackReader.PackText;
import dev.settle.application.policy.port.out.PackUnreadable;
import dev.settle.domain.policy.Finding;
import dev.settle.domain.policy.Finding.Severity;
import dev.settle.domain.policy.LintRule;
import dev.settle.domain.policy.PackLinter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class LintPackService implements LintPack {
    private static final List<LintRule> RULES = Stream.of(
                    MustDecide.RULES, IdleAnswers.RULES, RiskyAnswers.RULES, NotYet.RULES)
            .flatMap(List::stream)
            .toList();

    private final PackReader reader;
    private final PackLinter linter = new PackLinter(Parameters.INDEX, RULES);

    LintPackService(PackReader reader) {
        this.reader = reader;
    }

    @Override
    public Report lint(String text) {
        try {
            PackText read = reader.read(text);
            return new Report(
                    Optional.of(read.pack()),
                    linter.lint(read.pack()).stream()
                            .map(found -> new Placed(found, read.place(found.key())))
                            .toList());
        } catch (PackUnreadable unreadable) {
            Finding finding = new Finding(
                    Severity.ERROR,
                    unreadable.code(),
                    "pack",
                    String.valueOf(unreadable.getMessage()),
                    unreadable.cure().orElseThrow());
            return new Report(Optional.empty(), List.of(new Placed(finding, Optional.of(unreadable.position()))));
        }
    }
}
