package dev.settle.application.payment;

import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;

final class PayDocumentService implements PayDocument {
    private final Till till;
    private final AskGateway ask;

    PayDocumentService(Till till, AskGateway ask) {
        this.till = till;
        this.ask = ask;
    }

    @Override
    public Paid pay(Command command) {
        till.mustBeClosed();
        Till.Intent intent = till.intend(command, ask.keyRetention());
        Answer answer = ask.charge(intent.attempt(), command.origin().command());
        Attempt attempt = till.answered(command.origin(), intent.attempt(), doubted(intent, answer));
        return new Paid(
                attempt, till.obligation(command.account(), command.document()).open());
    }

    /** That a repeat did not get through says nothing about the request that was lost before it. */
    private static Answer doubted(Till.Intent intent, Answer answer) {
        return intent.before() == AttemptState.ABSENT && answer.state() == AttemptState.UNAVAILABLE
                ? Answer.of(AttemptState.ABSENT)
                : answer;
    }
}
