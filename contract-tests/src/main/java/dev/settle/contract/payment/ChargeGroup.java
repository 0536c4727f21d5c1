package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.NotSent;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.domain.money.Money;
import java.util.Map;
import java.util.Optional;

/** What the groups of the charge contract share: words to charge and to look up with. */
public interface ChargeGroup {
    /** The adapter under test; the same one within a test, a fresh one for each. */
    ChargeStage stage();

    default ChargeOutcome charge(String key, Money amount, String method) {
        return charge(key, charge(amount, method));
    }

    /** Charges as the kernel would: an exception is Unknown, unless it says that nothing was sent. */
    default ChargeOutcome charge(String key, Charge charge) {
        try {
            return stage().gateway().charge(call(key), charge);
        } catch (NotSent refused) {
            return new ChargeOutcome.Unavailable(Optional.empty(), "not sent");
        } catch (RuntimeException broken) {
            return new ChargeOutcome.Unknown("broken");
        }
    }

    default Truth lookUp(String key, Money amount, String method) {
        return stage().gateway().lookUp(call(key), charge(amount, method));
    }

    /** An amount well inside the gateway's range. */
    default Money amount() {
        Money odd = Money.of(stage().least().currency(), 37);
        return stage().least().plus(odd);
    }

    default Call call(String key) {
        return new Call(stage().merchantAccount(), key, stage().deadline(), "contract");
    }

    default Charge charge(Money amount, String method) {
        return new Charge(amount, method, true, "INV-000001", Map.of("document", "INV-000001"));
    }

    /** What was found must be a success of this amount. @return the gateway's reference */
    default String succeeded(ChargeOutcome outcome, Money amount) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChargeOutcome.Succeeded.class,
                        done -> assertThat(done.amount()).isEqualTo(amount));
        return ((ChargeOutcome.Succeeded) outcome).reference();
    }

    /** What a look-up found. */
    default ChargeOutcome found(Truth truth) {
        assertThat(truth).isInstanceOf(Truth.Found.class);
        return ((Truth.Found) truth).outcome();
    }

    /** Exactly one movement, of this amount. */
    default void movedOnce(Money amount) {
        assertThat(stage().movements())
                .singleElement()
                .satisfies(moved -> assertThat(moved.amount()).isEqualTo(amount));
    }

    default void nothingMoved() {
        assertThat(stage().movements()).isEmpty();
    }

    default void rejected(ChargeOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChargeOutcome.Rejected.class);
    }
}
