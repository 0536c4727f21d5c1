package dev.settle.application.policy;

import dev.settle.domain.agreement.OrderParameters;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.QuoteParameters;
import dev.settle.domain.catalog.CatalogParameters;
import dev.settle.domain.payment.SurchargeParameters;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.subscription.ChangeParameters;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.TrialParameters;
import java.util.List;

/** Every parameter of the product, each declared in the capability that asks it. */
public final class Parameters {
    private static final List<List<Parameter<?>>> DECLARED = List.of(
            CycleParameters.ALL,
            BillingParameters.ALL,
            ChangeParameters.ALL,
            TrialParameters.ALL,
            ProvisioningParameters.ALL,
            CatalogParameters.ALL,
            OrderParameters.ALL,
            QuoteParameters.ALL,
            SurchargeParameters.ALL);

    public static final ParameterIndex INDEX =
            new ParameterIndex(DECLARED.stream().flatMap(List::stream).toList());

    private Parameters() {}
}
