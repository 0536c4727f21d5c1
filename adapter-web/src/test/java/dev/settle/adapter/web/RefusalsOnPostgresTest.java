package dev.settle.adapter.web;

import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What is refused leaves every row of every table of a real database as it was. */
class RefusalsOnPostgresTest {
    @AutoClose
    private static World world;

    @BeforeAll
    static void start() {
        world = World.ofExamples(Kept.onPostgres());
    }

    @TestFactory
    Stream<DynamicNode> every_operation() {
        return Stream.of(
                Sweep.each("is for who may", world, KeySweep::of),
                Sweep.each("is asked on errands that are described", world, ErrandSweep::of),
                Sweep.each("is refused when the account has moved", world, PreconditionSweep::of),
                Sweep.each("takes nothing but what is described", world, InputSweep::of),
                Sweep.each("keeps the rules", world, RuleSweep::of));
    }
}
