package dev.settle.acceptance.report;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How a dynamic test names its rows: {@code R003-05 two mailboxes given back}, {@code R003-05 R003-06 …}. */
final class DisplayName {
    private static final Pattern NEXT_ID = Pattern.compile("\\G(R\\d{3}-\\d{2})(?:$|[^0-9A-Za-z]+)");

    private DisplayName() {}

    /** The ids that the name begins with; empty when it begins with anything else. */
    static Set<String> idsAtTheStartOf(String name) {
        var ids = new LinkedHashSet<String>();
        var next = NEXT_ID.matcher(name);
        while (next.find()) {
            ids.add(next.group(1));
        }
        return ids;
    }
}
