package dev.settle.acceptance.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command as a page shows it, with what it prints. In a {@code console} block a command follows {@code "$ "}; lines that
 * follow {@code "> "} go on with it. In what it prints, {@code ...} stands for anything: alone on a line for any lines. A
 * command ends with exit code 0; one that fails is shown with {@code ; echo $?} behind it.
 *
 * @param line     where the command stands in its page, from 1
 * @param expected what it prints; nothing is compared when it is empty
 */
record Shown(int line, String command, List<String> expected) {
    private static final String ANYTHING = "...";

    /** The commands of all console blocks of a page, in their order. */
    static List<Shown> on(String page) {
        List<Shown> shown = new ArrayList<>();
        boolean inside = false;
        List<String> lines = page.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.startsWith("```")) {
                inside = !inside && line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                shown.add(new Shown(index + 1, line.substring(2), new ArrayList<>()));
            } else if (inside && line.startsWith("> ")) {
                Shown begun = shown.remove(shown.size() - 1);
                shown.add(new Shown(begun.line, begun.command + "\n" + line.substring(2), begun.expected));
            } else if (inside && !shown.isEmpty()) {
                shown.get(shown.size() - 1).expected.add(line);
            }
        }
        return List.copyOf(shown);
    }

    /** It goes on beside the commands that follow. */
    boolean isBeside() {
        return command.endsWith(" &");
    }

    /** Whether a program is named in it. */
    boolean uses(String program) {
        return Pattern.compile("\\b" + Pattern.quote(program) + "\\b")
                .matcher(command)
                .find();
    }

    /** Whether these lines are what is shown. */
    boolean matches(List<String> printed) {
        return expected.isEmpty() || pattern().matcher(text(printed)).matches();
    }

    /** As {@link #matches}, with anything before and behind it. */
    boolean isIn(List<String> printed) {
        return pattern().matcher(text(printed)).find();
    }

    /** This command and its output on another port and with other folders. */
    Shown with(String written, String instead) {
        return new Shown(
                line,
                command.replace(written, instead),
                expected.stream().map(it -> it.replace(written, instead)).toList());
    }

    private Pattern pattern() {
        return Pattern.compile(expected.stream().map(Shown::pattern).collect(Collectors.joining()));
    }

    private static String pattern(String line) {
        if (line.equals(ANYTHING)) {
            return "(?:.*\\n)*?";
        }
        String[] parts = line.split(Pattern.quote(ANYTHING), -1);
        return Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*")) + "\\n";
    }

    private static String text(List<String> printed) {
        return printed.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
