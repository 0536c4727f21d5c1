package dev.settle.launcher;

import dev.settle.domain.catalog.Catalog;
import dev.settle.launcher.simulation.Wares;

/** A catalog written in YAML, as scenarios have it: {@code currency}, {@code skus} and {@code discounts}. */
public final class CatalogFile {
    private CatalogFile() {}

    /** @throws dev.settle.launcher.yaml.YamlError with line and column when the text is no catalog */
    public static Catalog read(String text) {
        return Wares.of(dev.settle.launcher.scenario.Catalog.parse(text));
    }
}
