package dev.settle.adapter.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.settle.contract.payment.ChargeContract;
import dev.settle.contract.payment.ChargeStage;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The test of the test: the contract, run against adapters with a planted fault, has to fail where it should. */
class ContractFindsFaultsTest {
    private static final ThreadLocal<Fault> PLANTED = new ThreadLocal<>();

    @ParameterizedTest
    @EnumSource
    void finds(Fault fault) {
        assertThat(failures(fault))
                .as(
                        "tests of %s that fail for an adapter that %s",
                        fault.group().getSimpleName(), fault)
                .anyMatch(test -> Arrays.stream(fault.group().getMethods())
                        .anyMatch(method -> method.getName().equals(test)));
    }

    @Test
    void finds_nothing_where_nothing_is_planted() {
        assertThat(failures(null)).isEmpty();
    }

    private static Set<String> failures(Fault fault) {
        Set<String> failed = new TreeSet<>();
        PLANTED.set(fault);
        var alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Faulty.class))
                .build();
        LauncherFactory.create(alone).execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    failed.add(test.getSource()
                            .filter(MethodSource.class::isInstance)
                            .map(source -> ((MethodSource) source).getMethodName())
                            .orElse(test.getDisplayName()));
                }
            }
        });
        PLANTED.remove();
        return failed;
    }

    /** Not found by name, so that only this test runs it. */
    static final class Faulty extends ChargeContract {
        private final ChargeStage stage =
                PLANTED.get() == null ? new SandboxStage() : new SandboxStage(PLANTED.get()::in);

        @Override
        public ChargeStage stage() {
            return stage;
        }
    }
}
