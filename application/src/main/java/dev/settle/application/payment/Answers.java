package dev.settle.application.payment;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.DeclineReason;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each outcome means for an attempt. */
final class Answers implements ChargeOutcome.Cases<Answer> {
    private final Attempt attempt;

    Answers(Attempt attempt) {
        this.attempt = attempt;
    }

    @Override
    public Answer succeeded(ChargeOutcome.Succeeded outcome) {
        return new Answer(
                AttemptState.SUCCEEDED, Optional.of(outcome.amount()), outcome.reference(), Optional.empty(), "", "");
    }

    @Override
    public Answer pending(ChargeOutcome.Pending outcome) {
        return Answer.of(AttemptState.PENDING, outcome.reference(), "");
    }

    /** Without the payer there is nobody to ask: the charge lapses at the gateway, and that is a decline. */
    @Override
    public Answer needsPayer(ChargeOutcome.NeedsPayer outcome) {
        return attempt.payerPresent()
                ? new Answer(
                        AttemptState.NEEDS_PAYER,
                        Optional.empty(),
                        outcome.reference(),
                        Optional.empty(),
                        "",
                        outcome.action())
                : declined(DeclineReason.NEEDS_AUTHENTICATION, "");
    }

    @Override
    public Answer declined(ChargeOutcome.Declined outcome) {
        return declined(outcome.reason(), outcome.code());
    }

    @Override
    public Answer rejected(ChargeOutcome.Rejected outcome) {
        return Answer.of(AttemptState.REJECTED, "", outcome.code());
    }

    @Override
    public Answer unavailable(ChargeOutcome.Unavailable outcome) {
        return Answer.of(AttemptState.UNAVAILABLE, "", outcome.detail());
    }

    @Override
    public Answer unknown(ChargeOutcome.Unknown outcome) {
        return Answer.of(AttemptState.UNKNOWN, "", outcome.detail());
    }

    @Override
    public Answer mismatch(ChargeOutcome.Mismatch outcome) {
        String differences = outcome.differences().stream()
                .map(one -> "%s %s, not %s".formatted(one.field(), one.answered(), one.asked()))
                .collect(Collectors.joining("; "));
        return new Answer(
                AttemptState.MISMATCHED,
                Optional.of(outcome.moved()),
                outcome.reference(),
                Optional.empty(),
                differences,
                "");
    }

    private static Answer declined(DeclineReason reason, String code) {
        return new Answer(AttemptState.DECLINED, Optional.empty(), "", Optional.of(reason), code, "");
    }
}
