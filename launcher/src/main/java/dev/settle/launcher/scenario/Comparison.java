package dev.settle.launcher.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How what came of a story differs from what its file expects: one sentence for each difference. */
public final class Comparison {
    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    /** Empty when every expectation holds, and when there is none. */
    public static List<String> differences(Scenario scenario, ScenarioResult result) {
        var comparison = new Comparison();
        scenario.expected().ifPresent(it -> comparison.differences.addAll(Issued.differences(it, result.documents())));
        scenario.refused().ifPresent(it -> comparison.refusals(byStep(it), byStep(result.refused())));
        scenario.reviews().forEach(it -> comparison.differences.addAll(Reviewed.differences(it, result.reviews())));
        scenario.next().forEach((id, day) -> comparison.next(id, day, result));
        comparison.probes(scenario.probes());
        return List.copyOf(comparison.differences);
    }

    private void refusals(Map<Integer, String> expected, Map<Integer, String> actual) {
        expected.forEach((step, code) -> {
            var got = actual.get(step);
            if (got == null) {
                differences.add("step %d was not refused, but %s was expected".formatted(step, code));
            } else if (!got.equals(code)) {
                differences.add("step %d was refused with %s, not with %s".formatted(step, got, code));
            }
        });
        actual.forEach((step, code) -> {
            if (!expected.containsKey(step)) {
                differences.add("step %d was refused with %s, which was not expected".formatted(step, code));
            }
        });
    }

    private void next(String id, Optional<LocalDate> expected, ScenarioResult result) {
        var actual = result.next().get(id);
        if (actual == null) {
            differences.add("next: there is no subscription " + id);
        } else if (!actual.equals(expected)) {
            differences.add("next: %s is due next %s, not %s".formatted(id, day(actual), day(expected)));
        }
    }

    private void probes(List<Probe> probes) {
        for (int index = 0; index < probes.size(); index++) {
            var answer = probes.get(index).answer();
            var expected = probes.get(index).is();
            if (expected.isPresent() && !Numbers.same(expected.get(), answer)) {
                differences.add("probe[%d]: is %s, not %s"
                        .formatted(index + 1, Numbers.text(answer), Numbers.text(expected.get())));
            }
        }
    }

    private static Map<Integer, String> byStep(List<Refusal> refusals) {
        var byStep = new TreeMap<Integer, String>();
        refusals.forEach(refusal -> byStep.put(refusal.step(), refusal.code()));
        return byStep;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(it -> "on " + it).orElse("never");
    }
}
