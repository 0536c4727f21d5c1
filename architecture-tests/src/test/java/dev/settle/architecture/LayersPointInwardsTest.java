package dev.settle.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

class LayersPointInwardsTest extends StructureRule {
    static final ArchRule RULE = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.settle..")
            .layer("domain")
            .definedBy("dev.settle.domain..")
            .layer("application")
            .definedBy("dev.settle.application..")
            .layer("contract")
            .definedBy("dev.settle.contract..")
            .layer("web")
            .definedBy("dev.settle.adapter.web..")
            .layer("persistence")
            .definedBy("dev.settle.adapter.persistence..")
            .layer("payment")
            .definedBy("dev.settle.adapter.payment..")
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("application")
            .mayOnlyAccessLayers("domain")
            .whereLayer("contract")
            .mayOnlyAccessLayers("domain", "application")
            .whereLayer("web")
            .mayOnlyAccessLayers("domain", "application")
            .whereLayer("persistence")
            .mayOnlyAccessLayers("domain", "application")
            .whereLayer("payment")
            .mayOnlyAccessLayers("domain", "application")
            // The launcher may know them all, and is not among those that any of them may know.
            .because("rules outlive use cases, use cases outlive technology, and an adapter can be left out");

    @Override
    ArchRule rule() {
        return RULE;
    }

    @Test
    void bites_a_domain_class_that_knows_a_use_case() {
        bites("dev.settle.application.billing.Desk", """
                package dev.settle.domain.billing;
                class Planted {
                    dev.settle.application.billing.Desk desk;
                }
                """);
    }

    @Test
    void bites_a_use_case_that_knows_an_adapter() {
        bites("dev.settle.adapter.persistence.memory.MemoryStore", """
                package dev.settle.application.billing;
                class Planted {
                    dev.settle.adapter.persistence.memory.MemoryStore store;
                }
                """);
    }

    @Test
    void bites_an_adapter_that_knows_another() {
        bites("dev.settle.adapter.payment.sandbox.SandboxGateway", """
                package dev.settle.adapter.web.api;
                class Planted {
                    dev.settle.adapter.payment.sandbox.SandboxGateway gateway;
                }
                """);
    }

    @Test
    void bites_an_adapter_that_knows_the_launcher() {
        bites("dev.settle.launcher.Main", """
                package dev.settle.adapter.payment.sandbox;
                class Planted {
                    dev.settle.launcher.Main main;
                }
                """);
    }

    @Test
    void bites_a_store_that_knows_the_launcher() {
        bites("dev.settle.launcher.Main", """
                package dev.settle.adapter.persistence.jdbi;
                class Planted {
                    dev.settle.launcher.Main main;
                }
                """);
    }

    @Test
    void bites_a_contract_that_knows_the_adapter_it_is_run_against() {
        bites("dev.settle.adapter.payment.sandbox.SandboxGateway", """
                package dev.settle.contract.payment;
                class Planted {
                    dev.settle.adapter.payment.sandbox.SandboxGateway gateway;
                }
                """);
    }

    @Test
    void bites_an_adapter_that_rests_on_a_contract() {
        bites("dev.settle.contract.payment.Scene", """
                package dev.settle.adapter.payment.sandbox;
                class Planted {
                    dev.settle.contract.payment.Scene scene;
                }
                """);
    }
}
