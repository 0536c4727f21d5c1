package dev.settle.adapter.web;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.settle.contract.web.DescribedOperation;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What is refused leaves every row of every table of a real database as it was. */
class RefusalsOnPostgresTest {
    private static World world;

    @BeforeAll
    static void start() {
        world = World.ofExamples(Kept.onPostgres());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @TestFactory
    Stream<DynamicNode> every_operation() {
        return Stream.of(
                each("is for who may", KeySweep::of),
                each("is asked on errands that are described", ErrandSweep::of),
                each("is refused when the account has moved", PreconditionSweep::of),
                each("takes nothing but what is described", InputSweep::of),
                each("keeps the rules", RuleSweep::of));
    }

    private static DynamicNode each(
            String name, BiFunction<DescribedOperation, World, Stream<? extends DynamicNode>> sweep) {
        return dynamicContainer(
                name,
                World.TRAFFIC.operations().stream()
                        .map(operation -> dynamicContainer(operation.id(), sweep.apply(operation, world))));
    }
}
