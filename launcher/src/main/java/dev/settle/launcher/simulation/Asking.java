package dev.settle.launcher.simulation;

import dev.settle.domain.journal.Evidence;
import dev.settle.domain.journal.Origin;
import dev.settle.launcher.scenario.Step;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Who asks for a step, how, and on what. */
public final class Asking {
    /** Who asks where a step does not say. */
    private static final String ROLE = "CUSTOMER";

    private static final String CHANNEL = "API";

    private Asking() {}

    public static Origin origin(Step step) {
        var role = step.as().orElse(ROLE);
        return new Origin(
                role,
                role,
                step.channel().orElse(CHANNEL),
                step.evidence().map(written -> evidence(written, step.at())),
                step.key().orElseGet(() -> "step " + step.number()));
    }

    /** A word is the reference of a message; a map says more. */
    private static Evidence evidence(YamlValue written, Instant at) {
        if (written instanceof YamlScalar reference) {
            return new Evidence("MESSAGE", reference.text(), "", at);
        }
        YamlMap map = written.asMap().only("kind", "reference", "sender", "at");
        return new Evidence(
                map.findScalar("kind").map(YamlScalar::text).orElse("MESSAGE"),
                map.needScalar("reference").text(),
                map.findScalar("sender").map(YamlScalar::text).orElse(""),
                map.findScalar("at")
                        .map(it -> it.as("an instant", "2025-03-01T23:59:59Z", OffsetDateTime::parse)
                                .toInstant())
                        .orElse(at));
    }
}
