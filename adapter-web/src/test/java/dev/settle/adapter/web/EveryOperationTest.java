package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.settle.contract.web.DescribedOperation;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every operation is tried on every operation of the description. A new one is tried the day it is
 * described, with the example that it has there.
 */
class EveryOperationTest {
    /** Where everything is refused, and which therefore stays as it is. */
    private static World world;

    @BeforeAll
    static void start() {
        world = World.ofExamples();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @TestFactory
    Stream<DynamicNode> every_operation() {
        return Stream.of(
                each("does what its example asks for", (operation, none) -> ExampleSweep.of(operation)),
                each("is for who may", KeySweep::of),
                each("is carried out once", RepeatSweep::of),
                each("is refused when the account has moved", PreconditionSweep::of),
                each("is asked on errands that are described", ErrandSweep::of),
                each("takes nothing but what is described", InputSweep::of),
                each("keeps the rules", RuleSweep::of),
                each("is told when the store is busy", BusySweep::of),
                dynamicTest("gives every answer that is described", EveryOperationTest::everyAnswerWasSeen));
    }

    private static DynamicNode each(
            String name, BiFunction<DescribedOperation, World, Stream<? extends DynamicNode>> sweep) {
        return dynamicContainer(
                name,
                World.TRAFFIC.operations().stream()
                        .map(operation -> dynamicContainer(operation.id(), sweep.apply(operation, world))));
    }

    private static void everyAnswerWasSeen() {
        Set<String> unseen = new TreeSet<>();
        World.TRAFFIC
                .operations()
                .forEach(operation ->
                        operation.answers().keySet().forEach(status -> unseen.add(operation.id() + " " + status)));
        unseen.removeAll(World.TRAFFIC.seen());
        assertThat(unseen).isEmpty();
    }
}
