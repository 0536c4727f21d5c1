package dev.settle.application.subscription;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.agreement.OrderParameters;
import dev.settle.domain.billing.QuoteParameters;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.provisioning.Pool;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts.SeatsChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class ChangeSeatsService implements ChangeSeats {
    private final Bookkeeping bookkeeping;
    private final SeatQuotes quotes;

    ChangeSeatsService(Bookkeeping bookkeeping, SeatQuotes quotes) {
        this.bookkeeping = bookkeeping;
        this.quotes = quotes;
    }

    @Override
    public Done change(Command command) {
        return bookkeeping.change(command.origin(), command.account(), desk -> decide(desk, command));
    }

    @Override
    public Done preview(Command command) {
        return bookkeeping.preview(command.origin(), command.account(), desk -> decide(desk, command));
    }

    @Override
    public Quoted quote(Command command) {
        return quotes.keep(command, preview(command));
    }

    @Override
    public Committed commit(Origin origin, String account, String quote) {
        return quotes.commit(account, quote, order -> {
            Command command = new Command(origin, account, order.orders(), order.effective());
            Desk desk = bookkeeping.desk(account);
            boolean binding = desk.policy().get(QuoteParameters.BINDING);
            return new SeatQuotes.Attempt(binding, desk.book().seq(), preview(command), () -> change(command));
        });
    }

    static List<Fact> decide(Desk desk, Command command) {
        OrderRules.checkCurrent(desk);
        if (command.orders().size() > 1 && !desk.policy().get(OrderParameters.MULTI_LINE)) {
            throw new RuleViolation(
                    "ORDER_ONE_LINE",
                    "One order changes one subscription here",
                    "orders",
                    Integer.toString(command.orders().size()),
                    "Send one order for each.");
        }
        LocalDate effective = command.effective().orElse(desk.today());
        List<Fact> facts = new ArrayList<>();
        Set<String> named = new HashSet<>();
        long added = 0;
        int most = Integer.MAX_VALUE;
        for (SeatOrder order : command.orders()) {
            checkNamedOnce(named, order.subscription());
            Subscription subscription = desk.book().subscription(order.subscription());
            desk.checkServed(subscription, effective);
            Policy policy = desk.policy(subscription, desk.today());
            SeatsChanged fact = order.decide(subscription, effective, policy);
            int more = SeatOrder.added(subscription, fact);
            OrderRules.checkSize(policy, more);
            added += Math.max(0, more);
            most = Math.min(most, policy.get(OrderParameters.MAX_ITEMS));
            Recorded entry = desk.ahead(command.origin(), fact);
            SeatOrder.check(subscription, entry, fact);
            new Pool(subscription, desk.today(), true).checkChange(subscription.after(entry, fact));
            facts.add(fact);
        }
        OrderRules.checkSize(most, added);
        return facts;
    }

    /** Every line is held against the seats before the order, so two lines for one subscription could outgrow its plan. */
    private static void checkNamedOnce(Set<String> named, String subscription) {
        if (!named.add(subscription)) {
            throw new InvalidInput(
                    "ORDER_SUBSCRIPTION_REPEATED",
                    "The order has more than one line for subscription %s".formatted(subscription),
                    "orders",
                    subscription,
                    "Put one line for each subscription.");
        }
    }
}
