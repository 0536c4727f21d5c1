package dev.settle.launcher.simulation;

import dev.settle.domain.Problem;
import dev.settle.launcher.yaml.Place;
import dev.settle.launcher.yaml.YamlError;
import dev.settle.launcher.yaml.YamlValue;

/** Problems that are mistakes of the file, told where they stand. */
final class Mistakes {
    private Mistakes() {}

    static YamlError at(Place place, Problem problem) {
        return new YamlError(place, sentence(problem));
    }

    static YamlError at(YamlValue value, Problem problem) {
        return value.error(sentence(problem));
    }

    private static String sentence(Problem problem) {
        return problem.getMessage() + problem.cure().map(cure -> ". " + cure).orElse("");
    }
}
