package dev.settle.application.payment;

import dev.settle.application.payment.port.in.LookUpPayment;
import dev.settle.application.payment.port.in.PayDocument.Paid;
import dev.settle.application.payment.port.in.ResolvePayments;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.domain.NotFound;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.Obligation;
import java.util.ArrayList;
import java.util.List;

final class ResolvePaymentsService implements ResolvePayments, LookUpPayment {
    private final Till till;
    private final AskGateway ask;
    private final Attempts attempts;

    ResolvePaymentsService(Till till, AskGateway ask, Attempts attempts) {
        this.till = till;
        this.ask = ask;
        this.attempts = attempts;
    }

    @Override
    public Result resolve(ResolvePayments.Command command) {
        List<Attempt> due = attempts.dueForLookUp(command.seller(), till.now(), command.limit());
        List<RuntimeException> failed = new ArrayList<>();
        int resolved = 0;
        for (Attempt attempt : due) {
            try {
                Attempt now = lookedUp(Origin.kernel("look-up " + attempt.key()), attempt);
                resolved += now.state().awaitsLookUp() ? 0 : 1;
            } catch (RuntimeException failure) {
                failed.add(failure);
            }
        }
        return new Result(due.size(), resolved, failed);
    }

    @Override
    public List<Attempt> unresolved(String seller, int limit) {
        return attempts.unresolved(seller, limit);
    }

    @Override
    public Paid lookUp(LookUpPayment.Command command) {
        Obligation obligation = till.obligation(command.account(), command.document());
        if (obligation.attempts().isEmpty()) {
            throw new NotFound(
                    "PAYMENT_UNKNOWN",
                    "Nobody has tried to pay document %s".formatted(command.document()),
                    "document",
                    command.document(),
                    "");
        }
        Attempt last = obligation.attempts().get(obligation.attempts().size() - 1);
        Attempt now = last.state().awaitsLookUp() ? lookedUp(command.origin(), last) : last;
        return new Paid(
                now, till.obligation(command.account(), command.document()).open());
    }

    private Attempt lookedUp(Origin origin, Attempt attempt) {
        till.mustBeClosed();
        Answer answer = ask.lookUp(attempt, till.now(), origin.command());
        return till.lookedUp(origin, attempt, answer);
    }
}
