package dev.settle.adapter.web;

import dev.settle.adapter.web.api.account.AccountsResource;
import dev.settle.adapter.web.api.agreement.AgreementsResource;
import dev.settle.adapter.web.api.billing.AmountsResource;
import dev.settle.adapter.web.api.billing.BillingRunsResource;
import dev.settle.adapter.web.api.billing.DuesResource;
import dev.settle.adapter.web.api.invoicing.DocumentsResource;
import dev.settle.adapter.web.api.journal.EntriesResource;
import dev.settle.adapter.web.api.ledger.BalancesResource;
import dev.settle.adapter.web.api.provisioning.AssignmentsResource;
import dev.settle.adapter.web.api.seller.ApiKeysResource;
import dev.settle.adapter.web.api.seller.CatalogsResource;
import dev.settle.adapter.web.api.seller.PacksResource;
import dev.settle.adapter.web.api.seller.SellersResource;
import dev.settle.adapter.web.api.subscription.ChangesResource;
import dev.settle.adapter.web.api.subscription.SeatChangesResource;
import dev.settle.adapter.web.api.subscription.SubscriptionsResource;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Description;
import dev.settle.adapter.web.http.Routes;

/** Every operation of the API and who answers it. */
final class ApiRoutes {
    private ApiRoutes() {}

    static Routes over(ApiPorts ports, Description description) {
        Routes routes = new Routes();
        routes.on("readDescription", ask -> Answer.ok(description.tree()));
        var accounts = ports.accounts().read();
        new SellersResource(ports.sellers().keep()).into(routes);
        new CatalogsResource(ports.sellers().keep(), ports.clock()).into(routes);
        new PacksResource(ports.sellers().activatePack(), ports.policy().lintPack()).into(routes);
        new ApiKeysResource(ports.sellers().keys()).into(routes);
        new AccountsResource(ports.accounts()).into(routes);
        new AgreementsResource(ports.agreements().accept(), accounts).into(routes);
        new SubscriptionsResource(ports.subscriptions().subscribe(), accounts).into(routes);
        new SeatChangesResource(ports.subscriptions().changeSeats()).into(routes);
        new ChangesResource(ports.subscriptions()).into(routes);
        new AssignmentsResource(
                        ports.provisioning().assignSeats(),
                        ports.subscriptions().recordEvent(),
                        accounts)
                .into(routes);
        new AmountsResource(ports.billing().give()).into(routes);
        new BillingRunsResource(ports.billing().runs(), ports.beside()).into(routes);
        new DuesResource(ports.billing().due(), ports.clock()).into(routes);
        new DocumentsResource(ports.invoicing()).into(routes);
        new EntriesResource(ports.journal().read()).into(routes);
        new BalancesResource(ports.ledger().balances()).into(routes);
        return routes;
    }
}
