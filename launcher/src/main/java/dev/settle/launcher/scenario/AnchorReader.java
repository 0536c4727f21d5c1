package dev.settle.launcher.scenario;

import dev.settle.domain.calendar.Anchor;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlValue;
import java.time.YearMonth;

/** Reads the anchor of a cycle: a day of the month, alone or with its month, a date, ANNIVERSARY or GROUP_15. */
final class AnchorReader {
    private AnchorReader() {}

    static Anchor read(YamlValue written) {
        return written instanceof YamlMap map
                ? dayOfMonth(map)
                : written.asScalar().as("an anchor", "15", Anchor::parse);
    }

    private static Anchor dayOfMonth(YamlMap map) {
        map.only("day", "month");
        return new Anchor.DayOfMonth(
                map.needScalar("day").wholeNumber(1, 31),
                map.findScalar("month").map(it -> it.as("a month", "2011-02", YearMonth::parse)));
    }
}
