package dev.settle.launcher.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** A probe with what the kernel says as its {@code is}. */
final class ProbeJson {
    private ProbeJson() {}

    static ObjectNode answered(Probe probe) {
        return probe instanceof Probe.Split split
                ? split(split, probe.answer())
                : round((Probe.Round) probe, probe.answer());
    }

    private static ObjectNode split(Probe.Split split, List<BigDecimal> parts) {
        var json = JsonNodeFactory.instance.objectNode();
        json.putObject("split")
                .put("currency", split.amount().currency().getCurrencyCode())
                .put("minor", split.amount().minorUnits());
        split.over().forEach(json.putArray("over")::add);
        parts.forEach(part -> json.withArray("is").add(part.longValueExact()));
        return json;
    }

    private static ObjectNode round(Probe.Round round, List<BigDecimal> number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("round", round.fraction().toString())
                .put("decimals", round.decimals())
                .put("mode", round.mode().name())
                .put("is", number.get(0).toPlainString());
    }
}
