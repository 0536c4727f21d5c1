package dev.settle.application.subscription;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.Conflict;
import dev.settle.domain.IdForm;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.agreement.OverridesRefused;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.subscription.SeatsOutsidePlan;
import dev.settle.domain.subscription.SubscriptionFacts.SubscriptionStarted;
import dev.settle.domain.subscription.TrialParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class SubscribeService implements Subscribe {
    /** The agreement of a subscription that names none. */
    private static final String DEFAULT = "default";

    private static final String PREVIEW = "preview";

    private final Bookkeeping bookkeeping;
    private final Ids ids;
    private final ParameterIndex parameters;

    SubscribeService(Bookkeeping bookkeeping, Ids ids, ParameterIndex parameters) {
        this.bookkeeping = bookkeeping;
        this.ids = ids;
        this.parameters = parameters;
    }

    @Override
    public Done subscribe(Command command) {
        parameters.parseOverrides(command.overrides());
        String id = command.subscription().orElseGet(() -> ids.next("s"));
        return bookkeeping.change(command.origin(), command.account(), desk -> decide(desk, id, command));
    }

    @Override
    public Done preview(Command command) {
        parameters.parseOverrides(command.overrides());
        return bookkeeping.preview(
                command.origin(),
                command.account(),
                desk -> decide(desk, command.subscription().orElseGet(() -> free(desk)), command));
    }

    /** What a subscription is called that nobody ordered yet: as none of the account's is. */
    private static String free(Desk desk) {
        String id = PREVIEW;
        for (int next = 2; desk.book().subscriptions().containsKey(id); next++) {
            id = PREVIEW + "-" + next;
        }
        return id;
    }

    private List<Fact> decide(Desk desk, String id, Command command) {
        IdForm.SUBSCRIPTION.check(id);
        if (desk.book().subscriptions().containsKey(id)) {
            throw new Conflict(
                    "SUBSCRIPTION_EXISTS",
                    "Subscription %s is there already".formatted(id),
                    "subscription",
                    id,
                    "Choose another id.");
        }
        LocalDate start = command.start().orElse(desk.today());
        String terms = command.agreement().orElse(DEFAULT);
        Policy policy = desk.rules().of(desk.book()).ordering(terms, id, command.overrides(), desk.today());
        OrderRules.checkCurrent(desk);
        OrderRules.checkSize(policy, command.seats());
        OverridesRefused.check("Subscriptions", desk.policy(), command.overrides());
        Sku sku = desk.catalog().sku(command.sku());
        OrderRules.checkParty(desk, command);
        OrderRules.checkRequired(desk, sku, id, start, command.site());
        Plan plan = sku.plan(command.every(), command.currency(), desk.catalog().version());
        checkTerm(command, start);
        if (!plan.seats().allows(command.seats())) {
            throw new SeatsOutsidePlan(id, command.seats(), plan.seats(), start);
        }
        List<Fact> facts = new ArrayList<>();
        String agreement = agreement(desk, command, facts);
        facts.add(new SubscriptionStarted(
                id,
                agreement,
                plan,
                command.seats(),
                start,
                command.until(),
                Anchors.cycle(desk, policy, command.anchor(), plan.every(), start),
                command.anchor(),
                command.client(),
                command.site(),
                policy.get(TrialParameters.REQUEST).isAskedBy(command.trial(), command.notes()),
                command.notes(),
                command.overrides()));
        return facts;
    }

    private static String agreement(Desk desk, Command command, List<Fact> facts) {
        String id = command.agreement().orElse(DEFAULT);
        if (desk.book().agreements().containsKey(id)) {
            return id;
        }
        if (command.agreement().isPresent()) {
            throw new NotFound(
                    "AGREEMENT_UNKNOWN",
                    "The account has no agreement '%s'".formatted(id),
                    "agreement",
                    id,
                    "Name one of " + desk.book().agreements().keySet() + ", or accept it first.");
        }
        facts.add(new AgreementAccepted(new Agreement(DEFAULT, 1, desk.today(), List.of(), Map.of())));
        return DEFAULT;
    }

    private static void checkTerm(Command command, LocalDate start) {
        command.until().filter(until -> !until.isAfter(start)).ifPresent(until -> {
            throw new InvalidInput(
                    "TERM_EMPTY",
                    "A subscription from %s cannot end before %s".formatted(start, until),
                    "until",
                    until.toString(),
                    "Name a later day, the first that is not served any more.");
        });
    }
}
