package dev.settle.contract.payment;

import dev.settle.application.payment.port.out.Movement;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.DeclineReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An adapter, fresh, with what is behind it: what its tests need to know and to bring about. */
public interface ChargeStage {
    PaymentGateway gateway();

    String merchantAccount();

    /** Far enough away for an ordinary answer. */
    Instant deadline();

    /** The least amount the gateway takes. */
    Money least();

    /** The greatest amount the gateway takes, in the same currency. */
    Money greatest();

    /** An amount in a currency the gateway does not take. */
    Money unsupported();

    /** A method whose charges go like this. */
    String method(Scene scene);

    /** A method whose charges the gateway declines with this word; empty for a decline without one. */
    String declinedWith(String code);

    /** The gateway's words for each reason; for every reason but {@link DeclineReason#UNKNOWN_CODE} one at least. */
    Map<DeclineReason, List<String>> codes();

    /** How many requests for charges have reached the gateway. */
    int requests();

    /** What really moved, in order. */
    List<Movement> movements();
}
