package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Node.Malformed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks all documents of one account, in the order of issue. Every number is computed again from the numbers it rests
 * on, and every reference is followed: prices to the catalog, seats to the facts that brought them, answers of policy to
 * who gave them, credits to the charges they are given back from.
 */
public final class Checker {
    private final String account;
    private final History journal;
    private final History seller;
    private final Map<String, String> defaults;

    /**
     * @param journal  the account's entries as trees, all of them
     * @param seller   its seller's entries as trees, all of them
     * @param defaults the kernel's own answer to each parameter
     */
    public Checker(
            String account,
            List<Map<String, Object>> journal,
            List<Map<String, Object>> seller,
            Map<String, String> defaults) {
        this.account = account;
        this.journal = history(journal);
        this.seller = history(seller);
        this.defaults = Map.copyOf(defaults);
    }

    /**
     * @param documents as trees, all of the account's
     * @param hashes    also compare each document's hash with the journal's; what else is found does not need it
     */
    public List<Finding> check(List<Map<String, Object>> documents, boolean hashes) {
        return check(documents, Set.of(), hashes);
    }

    /** @param unreadable numbers of documents that are there, but cannot be read */
    public List<Finding> check(List<Map<String, Object>> documents, Set<String> unreadable, boolean hashes) {
        Issued issued = new Issued();
        List<Finding> found = new ArrayList<>();
        for (Map<String, Object> tree : documents) {
            Node document = Node.root(tree);
            Findings own = new Findings(String.valueOf(tree.get("number")));
            own.check(document, () -> check(document, issued, own, hashes));
            found.addAll(own.all());
        }
        for (Fact fact : journal.facts()) {
            if (fact.is("OccasionBilled")) {
                for (Node named : fact.what().at("documents").each()) {
                    String number = named.at("number").text();
                    if (!issued.has(number) && !unreadable.contains(number)) {
                        found.add(new Finding(
                                number, "", "entry %d issued it, and it is not there".formatted(fact.seq())));
                    }
                }
            }
        }
        return found;
    }

    private void check(Node document, Issued issued, Findings findings, boolean hashes) {
        findings.same(document.at("account"), account);
        long seq = document.at("seq").number();
        Optional<Fact> entry = journal.entry(seq).filter(fact -> fact.is("OccasionBilled"));
        Fact billed = entry.orElseThrow(() -> new Malformed("seq", "no occasion was billed by entry " + seq));
        History before = journal.before(seq);
        Policy policy = new Policy(before, seller.before(billed.seen() + 1), defaults);
        new DocumentCheck(document, billed, policy, issued, findings).run(hashes);
    }

    private static History history(List<Map<String, Object>> entries) {
        return new History(entries.stream()
                .map(Node::root)
                .map(Fact::of)
                .sorted(Comparator.comparing(Fact::seq))
                .toList());
    }
}
