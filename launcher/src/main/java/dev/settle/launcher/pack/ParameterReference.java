package dev.settle.launcher.pack;

import dev.settle.application.policy.NotYet;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Pack;
import dev.settle.domain.policy.PackKey;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference page of all parameters, written from their declarations and from the shipped packs. */
public final class ParameterReference {
    private static final String HEAD = """
            # Parameters

            Every question that policy answers, with its possible answers, the one that holds when nobody says anything (in bold),
            the date that selects the answer, and what the shipped packs say. This page is written by
            `./settle lint --reference` from the declarations in the code; do not edit it.

            A parameter is looked up on its own, and the first level that sets it wins: agreement, subscription, account, account
            class, seller, and last the default. In a pack a key may end in a class, `billing.mode[PARTNER]`, and then holds for
            accounts of that class. Sets are written `{A, B}` or `[A, B]`. `./settle lint FILE` says what is wrong, idle or risky in
            a pack, and [pack.schema.json](pack.schema.json) lets an editor check one as it is typed.

            What is said to be _of the account_ is asked for its documents, payments and orders as wholes, so no agreement and
            no subscription has an answer of its own: one that brings it along is refused with `PARAMETER_OF_ACCOUNT`.

            The date in question is one of these; an answer that is activated later never reaches back behind it.

            | moment | the date |
            |---|---|
            | acceptance | on which the agreement or order was accepted |
            | coverage start | on which the billed period begins |
            | change | on which a change takes effect |
            | issue | of the document |
            | payment | on which it is paid |
            | request | on which somebody asks |
            """;

    private ParameterReference() {}

    /** The page as Markdown. */
    public static String page() {
        List<Pack> packs = ShippedPacks.names().stream().map(ShippedPacks::pack).toList();
        Map<String, List<Parameter<?>>> groups = new LinkedHashMap<>();
        for (Parameter<?> parameter : Parameters.INDEX.all()) {
            String group = parameter.key().substring(0, parameter.key().indexOf('.'));
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(parameter);
        }
        StringBuilder page = new StringBuilder(HEAD);
        groups.forEach((group, parameters) -> {
            page.append("\n## ")
                    .append(group)
                    .append("\n\n| key | decides | answers | moment | packs |\n|---|---|---|---|---|\n");
            parameters.forEach(parameter -> page.append(row(parameter, packs)));
        });
        return page.toString();
    }

    private static <T> String row(Parameter<T> parameter, List<Pack> packs) {
        return "| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        parameter.key(),
                        sentences(parameter),
                        answers(parameter),
                        moment(parameter.moment()),
                        said(parameter, packs))
                .replace("\r", "");
    }

    /** What it decides, and what that comes to until all of it is there. */
    private static String sentences(Parameter<?> parameter) {
        StringBuilder sentences = new StringBuilder(parameter.sentence());
        if (parameter.reach() == Reach.ACCOUNT) {
            sentences.append(" _Of the account._");
        }
        NotYet.about(parameter)
                .forEach(notYet -> sentences.append(" _").append(notYet).append('_'));
        return sentences.toString();
    }

    private static <T> String answers(Parameter<T> parameter) {
        String fallback = parameter.type().print(parameter.fallback());
        String words = parameter.type().describe();
        List<String> each = List.of(words.split(" / ", -1));
        return each.contains(fallback)
                ? String.join(
                        " / ",
                        each.stream()
                                .map(word -> word.equals(fallback) ? "**" + word + "**" : word)
                                .toList())
                : words + "; **" + fallback + "**";
    }

    private static String moment(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the packs say, the packs of one answer together. */
    private static <T> String said(Parameter<T> parameter, List<Pack> packs) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Pack pack : packs) {
            pack.values().forEach((written, raw) -> {
                PackKey key = PackKey.of(written, Parameters.INDEX);
                if (key.parameter().equals(parameter.key())) {
                    String who = key.accountClass()
                            .map(accountClass -> "%s (%s)".formatted(pack.name(), accountClass))
                            .orElse(pack.name());
                    said.computeIfAbsent(parameter.type().print(parameter.parse(raw)), none -> new ArrayList<>())
                            .add(who);
                }
            });
        }
        List<String> each = new ArrayList<>();
        said.forEach((answer, who) -> each.add("%s: %s".formatted(answer, String.join(", ", who))));
        return String.join("; ", each);
    }
}
