package dev.settle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Being seen from other packages: public, and within public classes only. */
final class Reachable extends ArchCondition<JavaClass> {
    Reachable() {
        super("be seen from other packages");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean open = isOpen(item);
        events.add(new SimpleConditionEvent(
                item, open, "%s %s seen from other packages".formatted(item.getName(), open ? "is" : "is not")));
    }

    private static boolean isOpen(JavaClass javaClass) {
        return javaClass.getModifiers().contains(JavaModifier.PUBLIC)
                && javaClass.getEnclosingClass().map(Reachable::isOpen).orElse(true);
    }
}
