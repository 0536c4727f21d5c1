package dev.settle.launcher.demo;

import java.util.List;
import java.util.Locale;

/** Invented names of companies and people. */
final class Names {
    private static final List<List<String>> FIRST = List.of(
            List.of("Alder", "Birchwood", "Cedar", "Dogwood", "Elm", "Fernhill", "Gorse", "Hazel"),
            List.of("Amber", "Basalt", "Copper", "Dolomite", "Emery", "Flint", "Garnet", "Hematite"),
            List.of("Aalto", "Borg", "Eskola", "Fors", "Halla", "Isoaho", "Joki", "Karhu"),
            List.of("Acorn", "Bramble", "Clover", "Damson", "Elder", "Foxglove", "Ginkgo", "Heather"),
            List.of("Aster", "Bellflower", "Comet", "Drift", "Ember", "Falcon", "Glider", "Harbor"));
    private static final List<String> TRADES = List.of(
            "Bakery",
            "Dental",
            "Legal",
            "Logistics",
            "Architects",
            "Printing",
            "Cycles",
            "Accounting",
            "Foods",
            "Travel");
    private static final List<String> PEOPLE =
            List.of("ann", "bo", "carla", "dev", "eli", "fay", "gus", "hana", "ida", "jon", "kim", "lea");

    private Names() {}

    /**
     * A company's name, another one for each number.
     *
     * @param seller which of the five sellers it buys from, from 0
     * @param number from 0
     */
    static String company(int seller, int number) {
        List<String> first = FIRST.get(seller);
        int round = number / (first.size() * TRADES.size());
        String name =
                first.get(number % first.size()) + " " + TRADES.get((number + number / first.size()) % TRADES.size());
        return round == 0 ? name : name + " " + (round + 1);
    }

    /** The name as an id: lower case, joined by hyphens. */
    static String id(String company) {
        return company.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Somebody at a site; the same number is the same person. */
    static String person(int number, String site) {
        int round = number / PEOPLE.size();
        return PEOPLE.get(number % PEOPLE.size()) + (round == 0 ? "" : round + 1) + "@" + site;
    }
}
