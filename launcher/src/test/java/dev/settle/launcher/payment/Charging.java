package dev.settle.launcher.payment;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import java.time.Duration;

/** How a gateway charges that is the sandbox in all else. */
interface Charging {
    ChargeOutcome charge(Call call, Charge charge);

    static PaymentGateway over(PaymentGateway sandbox, Charging charging) {
        return new PaymentGateway() {
            @Override
            public ChargeOutcome charge(Call call, Charge charge) {
                return charging.charge(call, charge);
            }

            @Override
            public Truth lookUp(Call call, Charge charge) {
                return sandbox.lookUp(call, charge);
            }

            @Override
            public Duration keyRetention() {
                return sandbox.keyRetention();
            }
        };
    }
}
