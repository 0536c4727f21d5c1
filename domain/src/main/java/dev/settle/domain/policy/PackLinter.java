package dev.settle.domain.policy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.policy.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong, idle or risky in a pack, before anybody is billed by it. */
public final class PackLinter {
    private record About(String code, String parameter) {}

    private final ParameterIndex index;
    private final List<LintRule> rules;

    public PackLinter(ParameterIndex index, List<LintRule> rules) {
        this.index = index;
        this.rules = List.copyOf(rules);
    }

    /** First what cannot be read, in the pack's order, then what the rules find, in theirs. */
    public List<Finding> lint(Pack pack) {
        List<Finding> findings = new ArrayList<>();
        Map<PackKey, Object> readable = new LinkedHashMap<>();
        Set<PackKey> stated = new LinkedHashSet<>();
        pack.values().forEach((written, raw) -> {
            PackKey key = PackKey.of(written, index);
            stated.add(key);
            index.find(key.parameter())
                    .ifPresentOrElse(
                            known -> read(known, written, raw, findings).ifPresent(value -> readable.put(key, value)),
                            () -> findings.add(unknown(written)));
        });
        findings.addAll(judged(pack, stated, readable));
        return List.copyOf(findings);
    }

    private static Optional<Object> read(Parameter<?> known, String written, String raw, List<Finding> findings) {
        try {
            return Optional.of(known.parse(raw));
        } catch (InvalidInput illTyped) {
            findings.add(new Finding(
                    Severity.ERROR,
                    "VALUE",
                    written,
                    illTyped.getMessage() + ".",
                    illTyped.cure().orElse("Write " + known.type().describe() + ".")));
            return Optional.empty();
        }
    }

    private List<Finding> judged(Pack pack, Set<PackKey> stated, Map<PackKey, Object> readable) {
        Set<Optional<String>> classes = new LinkedHashSet<>();
        classes.add(Optional.empty());
        stated.forEach(key -> classes.add(key.accountClass()));
        Map<About, Finding> findings = new LinkedHashMap<>();
        for (Optional<String> accountClass : classes) {
            PackView view = view(pack, accountClass, stated, readable);
            for (LintRule rule : rules) {
                boolean open = findings.containsKey(
                        new About(LintRule.UNDECIDED, rule.key().key()));
                if (!open && rule.when().holds(view)) {
                    findings.putIfAbsent(new About(rule.code(), rule.key().key()), finding(rule, view, stated));
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private PackView view(
            Pack pack, Optional<String> accountClass, Set<PackKey> stated, Map<PackKey, Object> readable) {
        Set<String> keys = new LinkedHashSet<>();
        Map<Parameter<?>, Object> values = new LinkedHashMap<>();
        for (Optional<String> level : List.of(Optional.<String>empty(), accountClass)) {
            for (PackKey key : stated) {
                if (key.accountClass().equals(level)) {
                    keys.add(key.parameter());
                    index.find(key.parameter()).ifPresent(parameter -> {
                        values.remove(parameter);
                        Optional.ofNullable(readable.get(key)).ifPresent(value -> values.put(parameter, value));
                    });
                }
            }
        }
        return new PackView(accountClass, pack.complete(), keys, values);
    }

    private static Finding finding(LintRule rule, PackView view, Set<PackKey> stated) {
        String parameter = rule.key().key();
        boolean forClass = stated.contains(new PackKey(parameter, view.accountClass()));
        String written = parameter
                + view.accountClass()
                        .filter(named -> forClass)
                        .map(named -> "[" + named + "]")
                        .orElse("");
        boolean elsewhere = stated.stream().anyMatch(key -> key.parameter().equals(parameter));
        if (rule.code().equals(LintRule.UNDECIDED) && elsewhere) {
            return new Finding(
                    Severity.NOTE,
                    "DECIDED_FOR_SOME",
                    written,
                    "%s is decided for some classes of accounts only; for the others the default holds, %s."
                            .formatted(parameter, fallback(rule.key())),
                    "Use the pack for those classes alone, or decide it for all.");
        }
        String who = view.accountClass()
                .map(named -> " This is so for class " + named + ".")
                .orElse("");
        return new Finding(rule.severity(), rule.code(), written, rule.sentence() + who, rule.cure());
    }

    private static <T> String fallback(Parameter<T> parameter) {
        return parameter.type().print(parameter.fallback());
    }

    private Finding unknown(String written) {
        int bracket = written.indexOf('[');
        if (bracket > 0 && index.find(written.substring(0, bracket)).isPresent()) {
            return new Finding(
                    Severity.ERROR,
                    "CLASS",
                    written,
                    "What stands in the brackets of '%s' is not a class of accounts.".formatted(written),
                    "Write the class in capitals, such as %s[PARTNER].".formatted(written.substring(0, bracket)));
        }
        List<String> known = index.all().stream().map(Parameter::key).toList();
        return new Finding(
                Severity.ERROR,
                "UNKNOWN",
                written,
                "There is no parameter '%s'.".formatted(written),
                Nearest.to(written, known)
                        .map("Did you mean %s?"::formatted)
                        .orElse("See the reference page of all parameters."));
    }
}
