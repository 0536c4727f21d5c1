package dev.settle.acceptance.report;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds tags that promise what they cannot keep: no such row, no test, or a test that may not run. */
final class TagScan {
    private static final String CONDITIONS = Disabled.class.getPackageName() + ".condition";

    private final RequirementRows rows;

    TagScan(RequirementRows rows) {
        this.rows = rows;
    }

    /** One sentence per fault, in the order of the classes; empty when every tag can be kept. */
    List<String> faults(List<Class<?>> classes) {
        return classes.stream().flatMap(this::faultsIn).distinct().toList();
    }

    private Stream<String> faultsIn(Class<?> type) {
        var faults = new ArrayList<>(unknownRows(type, type.getName()));
        List<Method> methods =
                ReflectionSupport.findMethods(type, m -> !m.isSynthetic(), HierarchyTraversalMode.TOP_DOWN);
        for (Method method : methods) {
            String name = type.getName() + "." + method.getName();
            faults.addAll(unknownRows(method, name));
            faults.addAll(emptyPromise(type, method, name));
        }
        return faults.stream();
    }

    private List<String> unknownRows(AnnotatedElement element, String name) {
        return NamedRows.inTheTagOf(element).stream()
                .filter(id -> !rows.has(id))
                .map(id -> "%s names %s, which is no row of docs/requirements.md".formatted(name, id))
                .toList();
    }

    private static List<String> emptyPromise(Class<?> type, Method method, String name) {
        if (!AnnotationSupport.isAnnotated(method, Testable.class)) {
            return NamedRows.inTheTagOf(method).isEmpty()
                    ? List.of()
                    : List.of("%s is tagged but is no test".formatted(name));
        }
        List<AnnotatedElement> around = enclosing(type, method);
        Set<String> ids = new LinkedHashSet<>();
        around.forEach(element -> ids.addAll(NamedRows.inTheTagOf(element)));
        return !ids.isEmpty() && around.stream().anyMatch(TagScan::mayBeDisabled)
                ? List.of("%s is to prove %s but may be disabled".formatted(name, String.join(", ", ids)))
                : List.of();
    }

    private static List<AnnotatedElement> enclosing(Class<?> type, Method method) {
        var around = new ArrayList<AnnotatedElement>(List.of(method));
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            around.add(at);
        }
        return around;
    }

    private static boolean mayBeDisabled(AnnotatedElement element) {
        return AnnotationSupport.isAnnotated(element, Disabled.class)
                || Arrays.stream(element.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(type -> type.getPackageName().equals(CONDITIONS));
    }
}
