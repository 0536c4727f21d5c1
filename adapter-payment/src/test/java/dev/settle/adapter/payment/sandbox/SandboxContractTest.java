package dev.settle.adapter.payment.sandbox;

import dev.settle.contract.payment.ChargeContract;
import dev.settle.contract.payment.ChargeStage;

class SandboxContractTest extends ChargeContract {
    private final ChargeStage stage = new SandboxStage();

    @Override
    public ChargeStage stage() {
        return stage;
    }
}
