package dev.settle.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One of the five sellers.
 *
 * @param packs   the packs it sells by; one that stands beside another holds for the class after the colon alone
 * @param changes what is new in the half-year
 */
record Shop(String id, String name, List<String> packs, List<Change> changes, Stories stories) {
    /**
     * Another catalog, or other answers of the pack, from a day on.
     *
     * @param catalog name of the catalog; empty for the old one
     * @param values  by parameter; empty for none
     */
    record Change(LocalDate from, String catalog, Map<String, String> values) {}

    static final List<Shop> ALL = List.of(
            new Shop(
                    "harborpine",
                    "Harbor & Pine Hosting",
                    List.of("order-first-of-month"),
                    List.of(),
                    new HarborpineStories()),
            new Shop(
                    "quillgate",
                    "Quillgate Licensing",
                    List.of("strict-customer", "strict-partner:PARTNER"),
                    List.of(),
                    new QuillgateStories()),
            new Shop(
                    "mosslight", "Mosslight Mail Security", List.of("trial-groups"), List.of(), new MosslightStories()),
            new Shop(
                    "brindle",
                    "Brindle Web Services",
                    List.of("selfservice"),
                    List.of(
                            new Change(LocalDate.of(2025, 4, 1), "", Map.of("proration.changeDay", "USED")),
                            new Change(LocalDate.of(2025, 5, 1), "brindle-2025-05", Map.of())),
                    new BrindleStories()),
            new Shop("tandemkey", "Tandemkey Connector", List.of("in-app"), List.of(), new TandemkeyStories()));
}
