package dev.settle.application.policy;

import dev.settle.application.policy.port.in.LintPack;
import dev.settle.application.policy.port.out.PackReader;

/** What can be asked about policy. */
public record PolicyUseCases(LintPack lintPack) {
    public static PolicyUseCases over(PackReader reader) {
        return new PolicyUseCases(new LintPackService(reader));
    }
}
