package dev.settle.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the ids are written that somebody may choose. Each is held against its form where it comes to be, whichever way it
 * came; from then on everybody may rely on it: none is empty, holds a blank, or needs to be quoted in an address.
 */
public enum IdForm {
    SELLER(Form.LOWER, Form.LOWER_CURE),
    ACCOUNT(Form.LOWER, Form.LOWER_CURE),
    SUBSCRIPTION(Form.CODE, Form.CODE_CURE),
    AGREEMENT(Form.CODE, Form.CODE_CURE),
    CLIENT(
            "[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}",
            "Use up to 100 letters, digits, dots, hyphens and the signs _, @ and +, a letter or digit first."),
    SITE(Form.HOST, Form.HOST_CURE),
    DOMAIN(Form.HOST, Form.HOST_CURE),
    ASSIGNEE(
            "(?![.]{1,2}$)[^\\s/\\\\%;?#\\x00-\\x1F\\x7F]{1,254}",
            "Use 1 to 254 characters without blanks and without any of / \\ % ; ? #."),
    SKU(Form.CODE, Form.CODE_CURE),
    DISCOUNT(Form.CODE, Form.CODE_CURE),
    KEY(Form.CODE, Form.CODE_CURE);

    private static final class Form {
        static final String LOWER = "[a-z0-9][a-z0-9-]{0,62}";
        static final String LOWER_CURE =
                "Use up to 63 lower-case letters, digits and hyphens, a letter or digit first.";
        static final String HOST = "[A-Za-z0-9][A-Za-z0-9.-]{0,252}";
        static final String HOST_CURE = "Use up to 253 letters, digits, dots and hyphens, a letter or digit first.";
        static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";
        static final String CODE_CURE =
                "Use up to 63 letters, digits, dots, underscores and hyphens, a letter or digit first.";
    }

    private final Pattern pattern;
    private final String cure;

    IdForm(String pattern, String cure) {
        this.pattern = Pattern.compile(pattern);
        this.cure = cure;
    }

    /** The regular expression that the whole of an id matches. */
    public String pattern() {
        return pattern.pattern();
    }

    /** @throws InvalidInput {@code ACCOUNT_ID} and so on, when the text cannot be such an id */
    public String check(String id) {
        if (!pattern.matcher(id).matches()) {
            String what = name().toLowerCase(Locale.ROOT);
            throw new InvalidInput(name() + "_ID", "'%s' cannot be the id of a %s".formatted(id, what), what, id, cure);
        }
        return id;
    }
}
