package dev.settle.adapter.payment.sandbox;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.contract.payment.ChargeAmounts;
import dev.settle.contract.payment.ChargeCardData;
import dev.settle.contract.payment.ChargeDeclines;
import dev.settle.contract.payment.ChargeIntegrity;
import dev.settle.contract.payment.ChargeKeys;
import dev.settle.contract.payment.ChargeLostAnswers;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.DeclineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What can be wrong with an adapter, and the group of the contract that must find it. */
enum Fault {
    IGNORES_THE_KEY(ChargeKeys.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            return sound.charge(keyed(call, UUID.randomUUID().toString()), charge);
        }
    },
    CUTS_LONG_KEYS(ChargeKeys.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            return sound.charge(
                    keyed(call, call.key().substring(0, Math.min(64, call.key().length()))), charge);
        }
    },
    CHARGES_ANOTHER_AMOUNT(ChargeAmounts.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, paying(charge, plusOne(charge.amount())));
            return outcome instanceof ChargeOutcome.Succeeded done
                    ? new ChargeOutcome.Succeeded(done.reference(), charge.amount(), done.at(), done.network())
                    : outcome;
        }
    },
    REPORTS_ANOTHER_AMOUNT(ChargeAmounts.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Succeeded done
                    ? new ChargeOutcome.Succeeded(done.reference(), plusOne(done.amount()), done.at(), done.network())
                    : outcome;
        }
    },
    SWAPS_THE_CURRENCY(ChargeAmounts.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            Money other = Money.of(Currency.getInstance("USD"), charge.amount().minorUnits());
            return sound.charge(call, paying(charge, other));
        }
    },
    CHARGES_LESS_THAN_ALLOWED_WITHOUT_A_WORD(ChargeAmounts.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Rejected
                    ? new ChargeOutcome.Succeeded("sbx_0", charge.amount(), Instant.EPOCH, "")
                    : outcome;
        }
    },
    CALLS_THE_UNKNOWN_A_DECLINE(ChargeLostAnswers.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Unknown
                    ? new ChargeOutcome.Declined(DeclineReason.TEMPORARY, "timeout")
                    : outcome;
        }
    },
    CALLS_THE_UNKNOWN_UNAVAILABLE(ChargeLostAnswers.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Unknown unknown
                    ? new ChargeOutcome.Unavailable(Optional.empty(), unknown.detail())
                    : outcome;
        }
    },
    CALLS_THE_UNAVAILABLE_A_DECLINE(ChargeLostAnswers.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Unavailable
                    ? new ChargeOutcome.Declined(DeclineReason.TEMPORARY, "closed")
                    : outcome;
        }
    },
    FINDS_NOTHING(ChargeLostAnswers.class) {
        @Override
        Truth lookUp(PaymentGateway sound, Call call, Charge charge) {
            return new Truth.NotFound(true);
        }
    },
    FINDS_WHAT_WAS_HOPED_FOR(ChargeLostAnswers.class) {
        @Override
        Truth lookUp(PaymentGateway sound, Call call, Charge charge) {
            return new Truth.Found(new ChargeOutcome.Succeeded("sbx_1", charge.amount(), Instant.EPOCH, ""));
        }
    },
    CALLS_A_SEARCH_COMPLETE_THAT_IS_NOT(ChargeLostAnswers.class) {
        @Override
        Truth lookUp(PaymentGateway sound, Call call, Charge charge) {
            Truth truth = sound.lookUp(call, charge);
            return truth instanceof Truth.NotFound ? new Truth.NotFound(true) : truth;
        }
    },
    CHARGES_WHEN_IT_IS_ASKED_TO_LOOK_UP(ChargeLostAnswers.class) {
        @Override
        Truth lookUp(PaymentGateway sound, Call call, Charge charge) {
            sound.charge(call, charge);
            return sound.lookUp(call, charge);
        }
    },
    LOSES_THE_REASON(ChargeDeclines.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Declined declined
                    ? new ChargeOutcome.Declined(DeclineReason.GENERIC, declined.code())
                    : outcome;
        }
    },
    TIDIES_THE_CODE(ChargeDeclines.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Declined declined
                    ? new ChargeOutcome.Declined(
                            declined.reason(), declined.code().toLowerCase(Locale.ROOT))
                    : outcome;
        }
    },
    DROPS_ALL_WORDS_FOR_FEAR_OF_NUMBERS(ChargeCardData.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Declined declined
                            && declined.code().contains(" ")
                    ? new ChargeOutcome.Declined(declined.reason(), "")
                    : outcome;
        }
    },
    BELIEVES_EVERY_SUCCESS(ChargeIntegrity.class) {
        @Override
        ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
            ChargeOutcome outcome = sound.charge(call, charge);
            return outcome instanceof ChargeOutcome.Mismatch mismatch
                    ? new ChargeOutcome.Succeeded(mismatch.reference(), charge.amount(), Instant.EPOCH, "")
                    : outcome;
        }
    };

    private final Class<?> group;

    Fault(Class<?> group) {
        this.group = group;
    }

    Class<?> group() {
        return group;
    }

    /** The adapter with this fault. */
    PaymentGateway in(PaymentGateway sound) {
        return new PaymentGateway() {
            @Override
            public ChargeOutcome charge(Call call, Charge charge) {
                return Fault.this.charge(sound, call, charge);
            }

            @Override
            public Truth lookUp(Call call, Charge charge) {
                return Fault.this.lookUp(sound, call, charge);
            }

            @Override
            public Duration keyRetention() {
                return sound.keyRetention();
            }
        };
    }

    ChargeOutcome charge(PaymentGateway sound, Call call, Charge charge) {
        return sound.charge(call, charge);
    }

    Truth lookUp(PaymentGateway sound, Call call, Charge charge) {
        return sound.lookUp(call, charge);
    }

    private static Call keyed(Call call, String key) {
        return new Call(call.merchantAccount(), key, call.deadline(), call.correlation());
    }

    private static Charge paying(Charge charge, Money amount) {
        return new Charge(amount, charge.method(), charge.payerPresent(), charge.statementText(), charge.metadata());
    }

    private static Money plusOne(Money amount) {
        return amount.plus(Money.of(amount.currency(), 1));
    }
}
