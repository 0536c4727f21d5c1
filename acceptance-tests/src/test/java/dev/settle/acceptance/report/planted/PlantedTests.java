package dev.settle.acceptance.report.planted;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.acceptance.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that end in every way a test can end. */
public final class PlantedTests {
    private PlantedTests() {}

    /** One row each: R001-01 passes, R001-02 fails, R001-03 passes here and there, R001-04 is not tagged. */
    public static final class OnMethods {
        @Test
        @Requirement("R001-01")
        void passes() {}

        @Test
        @Requirement({"R001-02", "R001-03"})
        void fails() {
            fail("planted");
        }

        @Test
        @Requirement("R001-03")
        void passes_for_a_row_that_fails_elsewhere() {}

        @Test
        void passes_for_no_row() {}
    }

    /** Rows on the class hold for every test within. */
    @Requirement("R001-01")
    public static final class OnTheClass {
        @Test
        void passes() {}

        @Nested
        class Inside {
            @Test
            @Requirement("R001-02")
            void fails() {
                fail("planted");
            }
        }
    }

    /** R001-01 passes for every argument, R001-02 not for 2. */
    public static final class Parameterised {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @Requirement("R001-01")
        void passes(int argument) {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @Requirement("R001-02")
        void fails_for_two(int argument) {
            if (argument == 2) {
                fail("planted");
            }
        }
    }

    /** R001-01 and R001-02 pass, R001-03 fails once, R001-04 passes within its container. */
    public static final class Dynamic {
        @TestFactory
        Stream<DynamicNode> scenarios() {
            return Stream.of(
                    dynamicTest("R001-01 R001-02 two rows at once", () -> {}),
                    dynamicTest("R001-03 passes", () -> {}),
                    dynamicTest("R001-03 fails", () -> fail("planted")),
                    dynamicContainer("R001-04: inside", Stream.of(dynamicTest("passes", () -> {}))),
                    dynamicTest("says nothing of R001-05", () -> {}));
        }
    }

    /** R001-01 is aborted; R001-02 produces no test at all. */
    public static final class NotRun {
        @Test
        @Requirement("R001-01")
        void assumes_what_is_not_so() {
            Assumptions.abort("planted");
        }

        @TestFactory
        @Requirement("R001-02")
        Stream<DynamicNode> produces_nothing() {
            return Stream.empty();
        }
    }

    /** R001-01 would pass, but its class cannot be set up. */
    public static final class BrokenClass {
        @BeforeAll
        static void breaks() {
            fail("planted");
        }

        @Test
        @Requirement("R001-01")
        void would_pass() {}
    }

    /** R009-99 is no row. */
    public static final class DynamicUnknownRow {
        @TestFactory
        Stream<DynamicNode> scenarios() {
            return Stream.of(
                    dynamicTest("R009-99 passes", () -> {}),
                    dynamicContainer("R009-98", Stream.of(dynamicTest("passes", () -> {}))),
                    dynamicTest("R001-01 passes", () -> {}));
        }
    }
}
