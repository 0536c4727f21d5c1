package dev.settle.adapter.payment.sandbox;

import dev.settle.application.payment.port.out.Movement;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.contract.payment.ChargeStage;
import dev.settle.contract.payment.Scene;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.DeclineReason;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sandbox as the charge contract puts it through its scenes. */
final class SandboxStage implements ChargeStage {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final SandboxGateway sandbox = new SandboxGateway(() -> NOW, Limits.USUAL);
    private final PaymentGateway gateway;

    SandboxStage() {
        this(gateway -> gateway);
    }

    /** @param fault what is wrong with the adapter */
    SandboxStage(UnaryOperator<PaymentGateway> fault) {
        this.gateway = fault.apply(sandbox);
    }

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @Override
    public String merchantAccount() {
        return "hosting-gmbh";
    }

    @Override
    public Instant deadline() {
        return NOW.plusSeconds(30);
    }

    @Override
    public Money least() {
        return Money.of(EUR, 50);
    }

    @Override
    public Money greatest() {
        return Money.of(EUR, 99_999_999);
    }

    @Override
    public Money unsupported() {
        return Money.of(Currency.getInstance("ISK"), 1_000);
    }

    @Override
    public String method(Scene scene) {
        return switch (scene) {
            case APPROVED -> "tok_approve";
            case PENDING -> "tok_pending";
            case NEEDS_PAYER -> "tok_needs_payer";
            case UNAVAILABLE -> "tok_unavailable";
            case BROKEN_BEFORE_SENDING -> "tok_throws_unsent";
            case BROKEN_AFTER_SENDING -> "tok_throws_sent";
            case ANSWER_LOST_APPROVED -> "tok_unknown_done";
            case ANSWER_LOST_DECLINED -> "tok_unknown_declined";
            case ANSWER_LOST_PENDING -> "tok_unknown_pending";
            case REQUEST_LOST -> "tok_unknown_absent";
            case SEEN_LATE -> "tok_unknown_late";
            case OTHER_AMOUNT -> "tok_mismatch";
            case OTHER_CURRENCY -> "tok_mismatch_currency";
            case OTHER_METHOD -> "tok_mismatch_method";
            case OTHER_ACCOUNT -> "tok_mismatch_account";
            case OTHER_LIVE -> "tok_mismatch_live";
        };
    }

    @Override
    public String declinedWith(String code) {
        return sandbox.decliningWith(code);
    }

    @Override
    public Map<DeclineReason, List<String>> codes() {
        return DeclineCodes.BY_REASON;
    }

    @Override
    public int requests() {
        return sandbox.truth().requests().size();
    }

    @Override
    public List<Movement> movements() {
        return sandbox.truth().movements();
    }
}
