package dev.settle.application.invoicing.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The hash of what a document says, taken of the rows it is written in. */
final class Contents {
    private Contents() {}

    static String hash(Node document) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text(document).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    private static String text(Node document) {
        Node content = document.at("content");
        List<String> rows = new ArrayList<>();
        rows.add(row(List.of(
                document.at("account").text(),
                document.at("number").text(),
                content.at("kind").text(),
                content.at("date").text(),
                amount(content.at("total")),
                amount(content.at("creditUsed")),
                amount(content.at("due")))));
        List<Object> rules = List.of();
        for (Node line : content.at("lines").each()) {
            rows.add(row(List.of(
                    line.find("subscription").map(Node::text).orElse(""),
                    line.at("sku").text(),
                    line.at("text").text(),
                    line.at("quantity").number(),
                    line.find("period").map(Node::span).map(Object::toString).orElse(""),
                    amount(line.at("amount")),
                    line.find("corrects").map(Contents::reference).orElse(""))));
            List<Object> own = rules(line.at("derivation"));
            rows.add(derivation(line.at("derivation"), own.equals(rules) ? List.of("=") : own));
            rules = own;
        }
        return String.join("\n", rows);
    }

    private static List<Object> rules(Node derivation) {
        List<Object> fields = new ArrayList<>();
        for (Node rule : derivation.at("rules").each()) {
            List.of("parameter", "value", "level", "version")
                    .forEach(name -> fields.add(rule.at(name).text()));
        }
        return fields;
    }

    /** @param rules one sign when they are those of the line before, as for most lines */
    private static String derivation(Node derivation, List<Object> rules) {
        List<Object> fields = new ArrayList<>();
        fields.add(derivation.at("formula").text());
        derivation.find("term").ifPresent(term -> {
            fields.add(term.at("seats").number());
            fields.add(amount(term.at("price")));
            List.of("billed", "served", "whole")
                    .forEach(days -> fields.add(term.at(days).span()));
            fields.add(term.at("days").number());
            fields.add(term.at("of").number());
            List.of("discounted", "sku", "catalog")
                    .forEach(name -> fields.add(term.at(name).text()));
        });
        List.of("before", "after", "rounding")
                .forEach(name -> fields.add(derivation.at(name).text()));
        fields.add(derivation.at("limited").truth());
        fields.addAll(rules);
        derivation.at("entries").each().forEach(entry -> fields.add(entry.number()));
        return row(fields);
    }

    private static String reference(Node line) {
        return line.at("document").text() + "/" + line.at("line").number();
    }

    /** {@code EUR -13.55}. */
    private static String amount(Node node) {
        Node.Amount amount = node.amount();
        int decimals = java.util.Currency.getInstance(amount.currency()).getDefaultFractionDigits();
        return amount.currency() + " "
                + java.math.BigDecimal.valueOf(amount.minor(), decimals).toPlainString();
    }

    private static String row(List<?> fields) {
        return fields.stream()
                .map(field -> field.toString()
                        .replace("\\", "\\\\")
                        .replace("|", "\\b")
                        .replace("\n", "\\n"))
                .collect(Collectors.joining("|"));
    }
}
