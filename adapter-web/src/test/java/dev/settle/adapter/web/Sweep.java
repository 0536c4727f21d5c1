package dev.settle.adapter.web;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.settle.contract.web.DescribedOperation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** One thing that holds for every operation, tried on one of them. */
interface Sweep {
    Stream<? extends DynamicNode> of(DescribedOperation operation, World world);

    /** Tries it on every operation that is described. */
    static DynamicNode each(String name, World world, Sweep sweep) {
        return dynamicContainer(
                name,
                World.TRAFFIC.operations().stream()
                        .map(operation -> dynamicContainer(operation.id(), sweep.of(operation, world))));
    }
}
