package dev.settle.application.invoicing.check;

/** What policy says about one parameter, and which version of which level said it. */
record Answer(String parameter, String value, String level, String version) {
    static Answer of(Node rule) {
        return new Answer(
                rule.at("parameter").text(),
                rule.at("value").text(),
                rule.at("level").text(),
                rule.at("version").text());
    }
}
