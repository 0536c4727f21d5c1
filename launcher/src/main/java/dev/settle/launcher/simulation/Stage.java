package dev.settle.launcher.simulation;

import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.agreement.port.in.AcceptAgreement;
import dev.settle.domain.Problem;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.policy.PackLevels;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.AccountSpec;
import dev.settle.launcher.scenario.PackChoice;
import dev.settle.launcher.scenario.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is there when the story begins: a seller with catalog and rules of old, and its accounts. */
final class Stage {
    private static final Origin STAGE = new Origin("scenario", "STAFF", "STAGE", Optional.empty(), "stage");
    private static final int YEARS_BEFORE = 100;

    private final Settle settle;
    private final StoryClock clock;
    private final String seller;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private Rulebook.Chosen rules = Rulebook.none();

    Stage(Settle settle, StoryClock clock, String seller) {
        this.settle = settle;
        this.clock = clock;
        this.seller = seller;
    }

    String seller() {
        return seller;
    }

    /** Ids of the accounts in the store, by the names they have in the file, in its order. */
    Map<String, String> accounts() {
        return ids;
    }

    void set(Scenario scenario) {
        Instant beginning = scenario.beginning();
        LocalDate longAgo = LocalDate.ofInstant(beginning, ZoneOffset.UTC).minusYears(YEARS_BEFORE);
        clock.set(longAgo.atStartOfDay(ZoneOffset.UTC).toInstant());
        settle.sellers().keep().open(STAGE, seller, "Seller");
        settle.sellers().keep().activateCatalog(STAGE, seller, Wares.of(scenario.catalog()), longAgo);
        scenario.pack().ifPresent(choice -> activate(STAGE, choice, longAgo));
        clock.set(beginning);
        scenario.accounts()
                .forEach((name, account) ->
                        open(name, account, scenario.accounts().size()));
    }

    /** Makes these the seller's rules from a day on. */
    void activate(Origin origin, PackChoice choice, LocalDate from) {
        var chosen = Rulebook.chosen(rules, choice);
        Map<String, Map<String, String>> levels = new LinkedHashMap<>();
        rules.levels().forClasses().keySet().forEach(left -> levels.put(PackLevels.level(left), Map.of()));
        levels.putAll(chosen.levels().forSeller());
        settle.sellers().keep().activatePack(origin, seller, chosen.name(), chosen.version(), levels, from);
        rules = chosen;
    }

    /** Makes these the rules of one account from a day on. */
    void activate(Origin origin, String account, String accountClass, PackChoice choice, LocalDate from) {
        var chosen = Rulebook.chosen(Rulebook.none(), choice);
        settle.accounts()
                .change()
                .setPolicy(
                        origin, account, chosen.version(), from, chosen.levels().forClass(accountClass));
    }

    private void open(String name, AccountSpec account, int accounts) {
        String id = id(name, accounts);
        ids.put(name, id);
        try {
            settle.accounts()
                    .open()
                    .open(new OpenAccount.Command(
                            STAGE,
                            seller,
                            Optional.of(id),
                            account.accountClass(),
                            account.zone().id(),
                            account.region().orElse(""),
                            account.anchor(),
                            account.clients(),
                            account.sites()));
            LocalDate today = account.zone().dayOf(clock.now());
            account.pack().ifPresent(choice -> activate(STAGE, id, account.accountClass(), choice, today));
        } catch (Problem problem) {
            throw Mistakes.at(account.place(), problem);
        }
        account.agreements().forEach((agreement, accepted) -> accept(id, agreement, accepted));
    }

    private void accept(String account, String agreement, AccountSpec.Agreement accepted) {
        try {
            settle.agreements()
                    .accept()
                    .accept(new AcceptAgreement.Command(
                            STAGE, account, agreement, accepted.discounts(), Rulebook.values(accepted.with(), "")));
        } catch (Problem problem) {
            throw Mistakes.at(accepted.place(), problem);
        }
    }

    /** Accounts are billed in the order of their ids, so that is the order of the file. */
    private String id(String name, int accounts) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String id = accounts == 1 ? plain : "%03d-%s".formatted(ids.size() + 1, plain);
        String unique = seller.equals(ScenarioRunner.SELLER) ? id : seller + "-" + id;
        return unique.substring(0, Math.min(unique.length(), 60)).replaceAll("^-", "a-");
    }
}
