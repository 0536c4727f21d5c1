package dev.settle.acceptance.report.planted;

import dev.settle.acceptance.Requirement;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Tags that can be kept, and tags that cannot. */
public final class PlantedTags {
    private PlantedTags() {}

    /** Nothing to complain about: the disabled test carries no tag. */
    public static final class Sound {
        @Test
        @Requirement("R001-01")
        void proves_a_row() {}

        @Test
        @Disabled("planted")
        void is_not_tagged() {}
    }

    /** A method and a class with a row that does not exist. */
    @Requirement({"R001-01", "R009-98"})
    public static final class UnknownRows {
        @Test
        @Requirement("R009-99")
        void proves_nothing() {}
    }

    /** A tagged test that is disabled itself. */
    public static final class DisabledTest {
        @Test
        @Disabled("planted")
        @Requirement("R001-01")
        void never_runs() {}
    }

    /** A tagged test in a disabled class. */
    @Disabled("planted")
    public static final class DisabledClass {
        @Test
        @Requirement("R001-01")
        void never_runs() {}
    }

    /** A disabled test in a tagged class, one level down. */
    @Requirement("R001-01")
    public static final class TaggedClass {
        @Nested
        public class Inside {
            @Test
            @Disabled("planted")
            void never_runs() {}
        }
    }

    /** A tagged test that runs on some machines only. */
    public static final class Conditional {
        @Test
        @EnabledOnOs(OS.AIX)
        @Requirement("R001-01")
        void runs_somewhere() {}
    }

    /** A tag on a method that no engine runs. */
    public static final class NoTest {
        @Requirement("R001-01")
        void forgotten() {}
    }
}
