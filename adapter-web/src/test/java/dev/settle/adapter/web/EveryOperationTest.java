package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every operation is tried on every operation of the description. A new one is tried the day it is
 * described, with the example that it has there.
 */
class EveryOperationTest {
    /** Where nimbus is refused everything; only stratus opens an account. */
    @AutoClose
    private static World world;

    @BeforeAll
    static void start() {
        world = World.ofExamples();
    }

    @TestFactory
    Stream<DynamicNode> every_operation() {
        return Stream.of(
                Sweep.each("does what its example asks for", world, (operation, none) -> ExampleSweep.of(operation)),
                Sweep.each("is for who may", world, KeySweep::of),
                Sweep.each("is carried out once", world, RepeatSweep::of),
                Sweep.each("is refused when the account has moved", world, PreconditionSweep::of),
                Sweep.each("is asked on errands that are described", world, ErrandSweep::of),
                Sweep.each("takes nothing but what is described", world, InputSweep::of),
                Sweep.each("keeps the rules", world, RuleSweep::of),
                Sweep.each("is told when the store is busy", world, BusySweep::of),
                dynamicTest("gives every answer that is described", EveryOperationTest::everyAnswerWasSeen));
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
