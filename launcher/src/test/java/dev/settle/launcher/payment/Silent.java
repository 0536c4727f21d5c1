package dev.settle.launcher.payment;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import java.time.Duration;

/** A gateway that never answers. */
final class Silent implements PaymentGateway {
    @Override
    public ChargeOutcome charge(Call call, Charge charge) {
        return new ChargeOutcome.Unknown("no answer");
    }

    @Override
    public Truth lookUp(Call call, Charge charge) {
        throw new IllegalStateException("no answer");
    }

    @Override
    public Duration keyRetention() {
        return Duration.ofHours(24);
    }
}
