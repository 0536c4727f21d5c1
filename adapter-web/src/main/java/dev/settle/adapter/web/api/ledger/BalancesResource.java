package dev.settle.adapter.web.api.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.ledger.port.in.ReadBalances;
import dev.settle.domain.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** The books. */
public final class BalancesResource {
    private final ReadBalances balances;

    public BalancesResource(ReadBalances balances) {
        this.balances = balances;
    }

    public void into(Routes routes) {
        routes.on("readTrialBalance", this::trialBalance);
    }

    private Answer trialBalance(Ask ask) {
        Map<Currency, Map<String, Money>> sorted = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        sorted.putAll(balances.trialBalance(ask.seller()));
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("balances");
        sorted.forEach((currency, byAccount) -> {
            ObjectNode one = list.addObject().put("currency", currency.getCurrencyCode());
            ObjectNode accounts = one.putObject("accounts");
            new TreeMap<>(byAccount).forEach((account, sum) -> accounts.put(account, sum.minorUnits()));
        });
        return Answer.ok(json);
    }
}
