package dev.settle.acceptance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows of {@code docs/requirements.md} that a test proves, {@code @Requirement("R003-05")}; on a class, that all of
 * its tests prove together. A dynamic test names its rows at the start of its display name instead.
 *
 * <p>Whoever sets the tag vouches for the whole row: every part of it, and every value listed for its parameters.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requirement {
    /** Ids such as {@code R003-05}, at least one. An id that is no row fails the build. */
    String[] value();
}
