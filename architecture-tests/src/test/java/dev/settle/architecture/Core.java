package dev.settle.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.function.BiPredicate;

/** The core: domain and application, in which a whole run follows from what it is given. */
final class Core {
    static final String DOMAIN = "dev.settle.domain";
    static final String APPLICATION = "dev.settle.application";

    private Core() {}

    static GivenClassesConjunction noClasses() {
        return ArchRuleDefinition.noClasses().that().resideInAnyPackage(DOMAIN + "..", APPLICATION + "..");
    }

    /** A call, a method reference or a use of a field, told by the class and the name of what is reached for. */
    static DescribedPredicate<JavaAccess<?>> reachesFor(String what, BiPredicate<JavaClass, String> test) {
        return DescribedPredicate.describe(
                what,
                access -> test.test(access.getTargetOwner(), access.getTarget().getName()));
    }
}
