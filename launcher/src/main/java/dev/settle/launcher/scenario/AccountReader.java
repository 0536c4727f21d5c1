package dev.settle.launcher.scenario;

import dev.settle.domain.calendar.BillingZone;
import dev.settle.launcher.yaml.Place;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code account} or {@code accounts}. */
final class AccountReader {
    private static final AccountSpec PLAIN = new AccountSpec(
            Place.TOP,
            "CUSTOMER",
            BillingZone.parse("UTC"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of());

    private AccountReader() {}

    static Map<String, AccountSpec> accounts(YamlMap file) {
        var several = file.find("accounts");
        if (several.isEmpty()) {
            return Map.of(
                    Scenario.MAIN,
                    file.findMap("account").map(AccountReader::account).orElse(PLAIN));
        }
        if (file.has("account")) {
            throw several.get().error("\"account\" is there as well; keep one of the two");
        }
        var accounts = several.get().asMap().each((name, written) -> account(written.asMap()));
        if (accounts.isEmpty()) {
            throw several.get().error("is empty; name at least one account");
        }
        return accounts;
    }

    private static AccountSpec account(YamlMap account) {
        account.only("class", "zone", "region", "anchor", "clients", "sites", "pack", "with", "agreements");
        return new AccountSpec(
                account.place(),
                account.findScalar("class").map(YamlScalar::text).orElse(PLAIN.accountClass()),
                account.findScalar("zone")
                        .map(it -> it.as("a time zone", "Europe/Helsinki", BillingZone::parse))
                        .orElse(PLAIN.zone()),
                account.findScalar("region").map(YamlScalar::text),
                account.find("anchor").map(AnchorReader::read),
                ScenarioReader.names(account, "clients"),
                ScenarioReader.names(account, "sites"),
                pack(account),
                account.findMap("agreements")
                        .map(it -> it.each((id, written) -> agreement(written)))
                        .orElse(Map.of()));
    }

    private static Optional<PackChoice> pack(YamlMap account) {
        var choice = account.find("pack").map(PackReader::choice);
        var with = PackReader.parameters(account, "with");
        if (with.isEmpty()) {
            return choice;
        }
        if (choice.isPresent() && !choice.get().with().isEmpty()) {
            throw account.need("with").error("\"pack\" has a \"with\" of its own; keep one of the two");
        }
        var place = account.find("pack").orElseGet(() -> account.need("with")).place();
        return Optional.of(new PackChoice(place, choice.flatMap(PackChoice::name), with));
    }

    private static AccountSpec.Agreement agreement(YamlValue written) {
        var agreement = written.asMap().only("discounts", "with");
        return new AccountSpec.Agreement(
                agreement.place(),
                ScenarioReader.names(agreement, "discounts"),
                PackReader.parameters(agreement, "with"));
    }
}
