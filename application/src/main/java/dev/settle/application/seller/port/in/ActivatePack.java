package dev.settle.application.seller.port.in;

import dev.settle.application.policy.port.in.LintPack;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the text of a pack a seller's policy. */
public interface ActivatePack {
    /**
     * @param accountClass the one class of accounts it is to hold for; all of the seller's when empty
     * @param from         not before today
     * @throws dev.settle.domain.RuleViolation {@code PACK_UNUSABLE}, telling the first thing that is wrong with it
     * @throws dev.settle.domain.InvalidInput {@code BACK_DATED}: an activation never reaches back
     * @throws dev.settle.domain.NotFound {@code SELLER_UNKNOWN}
     */
    Activated activate(Origin origin, String seller, String text, Optional<String> accountClass, LocalDate from);

    /**
     * @param version  name and content: {@code selfservice@35fd6c77f64744e8}
     * @param levels   the values that hold now at each level
     * @param findings what may surprise somebody all the same
     */
    record Activated(
            String pack,
            String version,
            LocalDate from,
            Map<String, Map<String, String>> levels,
            List<LintPack.Placed> findings) {}
}
