package dev.settle.domain.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as a pack writes it: a parameter's own key, or one with a class behind it, {@code billing.mode[PARTNER]}. A
 * parameter whose own key has brackets, {@code surcharge.rate[ACH]}, is meant by them first.
 *
 * @param accountClass the class it holds for; empty where it holds for all
 */
public record PackKey(String parameter, Optional<String> accountClass) {
    private static final Pattern FOR_CLASS = Pattern.compile("(?<parameter>.+)\\[(?<class>[A-Z][A-Z0-9_]*)]");

    /** The key as the parameters that exist let it be understood; one that names none of them is taken as it stands. */
    public static PackKey of(String written, ParameterIndex index) {
        Matcher form = FOR_CLASS.matcher(written);
        return index.find(written).isEmpty()
                        && form.matches()
                        && index.find(form.group("parameter")).isPresent()
                ? new PackKey(form.group("parameter"), Optional.of(form.group("class")))
                : new PackKey(written, Optional.empty());
    }
}
