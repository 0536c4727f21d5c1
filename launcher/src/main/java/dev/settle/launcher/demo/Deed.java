package dev.settle.launcher.demo;

/** What happens in the demo: every kind of command there is. A run counts each. */
enum Deed {
    CATALOG_CHANGED("catalogs changed"),
    PACK_CHANGED("packs changed"),
    ACCOUNT_OPENED("accounts opened"),
    CLIENT_ADDED("clients added"),
    CLIENT_REMOVED("clients removed"),
    SITE_ADDED("sites added"),
    POLICY_SET("policies of one account"),
    AGREEMENT_ACCEPTED("agreements accepted"),
    SUBSCRIBED("subscriptions started"),
    TRIAL_UNTIL_ANCHOR("trials until the anchor"),
    TRIAL_MONEY_BACK("trials with money back"),
    TRIAL_NEGOTIATED("trials with time to negotiate"),
    TRIAL_FREE_PLAN("free plans"),
    PREVIEWED("changes previewed"),
    SEATS_TO("seats set to a total"),
    SEATS_BY("seats added or given back"),
    SEATS_SCHEDULED("seat changes scheduled"),
    SEATS_BACK_DATED("seat changes back-dated"),
    QUOTED("changes quoted"),
    COMMITTED("quotes committed"),
    PLAN_CHANGED("plans changed"),
    MONTH_TO_YEAR("months turned into years"),
    ANCHOR_MOVED("anchors moved"),
    CANCELLED("subscriptions cancelled"),
    CONNECTED("services connected"),
    CONTINUES("trials continued"),
    DECLINES("trials declined"),
    REPORTED("counts reported"),
    PROVISIONED("counts provisioned"),
    SEAT_ASSIGNED("seats assigned"),
    SEAT_FREED("seats freed"),
    DOMAINS_ALLOWED("domain lists set"),
    CHARGED("one-off charges"),
    CREDITED("credits granted"),
    BILLED("billing runs"),
    PAID("payments asked for"),
    LOOKED_UP("payments looked up");

    private final String words;

    Deed(String words) {
        this.words = words;
    }

    /** As the summary prints it after a count. */
    String words() {
        return words;
    }
}
