package dev.settle.acceptance.report;

import dev.settle.acceptance.Requirement;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The rows a test stands for: its own, and those of everything it is nested in. */
final class NamedRows {
    private NamedRows() {}

    static Set<String> of(TestPlan plan, TestIdentifier test) {
        var ids = new LinkedHashSet<String>();
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = at.flatMap(plan::getParent)) {
            ids.addAll(namedBy(at.get()));
        }
        return ids;
    }

    /** The ids in the tag of a class or method, empty when it has none. */
    static Set<String> inTheTagOf(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, Requirement.class)
                .map(tag -> (Set<String>) new LinkedHashSet<>(Arrays.asList(tag.value())))
                .orElse(Set.of());
    }

    private static Set<String> namedBy(TestIdentifier test) {
        if (isDynamic(test)) {
            return DisplayName.idsAtTheStartOf(test.getDisplayName());
        }
        return test.getSource()
                .flatMap(NamedRows::element)
                .map(NamedRows::inTheTagOf)
                .orElse(Set.of());
    }

    private static boolean isDynamic(TestIdentifier test) {
        return test.getUniqueIdObject().getLastSegment().getType().startsWith("dynamic-");
    }

    private static Optional<AnnotatedElement> element(TestSource source) {
        if (source instanceof MethodSource method) {
            return Optional.of(method.getJavaMethod());
        }
        if (source instanceof ClassSource type) {
            return Optional.of(type.getJavaClass());
        }
        return Optional.empty();
    }
}
