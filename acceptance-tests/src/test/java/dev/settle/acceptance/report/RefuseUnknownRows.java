package dev.settle.acceptance.report;

import java.util.Optional;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/**
 * Fails a dynamic test, or one in a dynamic container, whose display name begins with an id that is no row: no scan can
 * see such a name before the run. Found by its service file.
 */
public final class RefuseUnknownRows implements InvocationInterceptor {
    private final RequirementRows rows = RequirementRows.ofThisRepository();

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext invocation, ExtensionContext context) throws Throwable {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.flatMap(ExtensionContext::getParent)) {
            refuseUnknown(at.get());
        }
        test.proceed();
    }

    private void refuseUnknown(ExtensionContext at) {
        if (!at.getUniqueId().contains("[dynamic-")) {
            return;
        }
        for (String id : DisplayName.idsAtTheStartOf(at.getDisplayName())) {
            if (!rows.has(id)) {
                throw new AssertionError(
                        "\"%s\" names %s, which is no row of docs/requirements.md".formatted(at.getDisplayName(), id));
            }
        }
    }
}
