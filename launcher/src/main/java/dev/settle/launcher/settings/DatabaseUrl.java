package dev.settle.launcher.settings;

import java.util.regex.Pattern;

/** The URL of a database as it may be shown: it can hold a password, before the host or among what follows the name. */
public final class DatabaseUrl {
    private static final Pattern USER = Pattern.compile("(?s)^(.*?//)?.*@");
    private static final Pattern PROPERTIES = Pattern.compile("(?s)[?;&#].*");
    private static final Pattern WITH_USER = Pattern.compile("(?s)[^/]*//[^/?]*@.*");

    private DatabaseUrl() {}

    /** Without its user, its password and its properties, whether or not it is a URL. */
    public static String shown(String url) {
        String host = USER.matcher(url).replaceFirst("$1***@");
        return PROPERTIES.matcher(host).replaceFirst("?***");
    }

    /** Whether somebody is named before the host, which the driver takes for a part of the host. */
    static boolean namesUser(String url) {
        return WITH_USER.matcher(url).matches();
    }
}
