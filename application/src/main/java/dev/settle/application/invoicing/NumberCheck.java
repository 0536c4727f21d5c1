package dev.settle.application.invoicing;

import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.VerifyJournal.Disputed;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.domain.invoicing.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A document is found by its number alone, and a number that leads nowhere would be given again. */
final class NumberCheck {
    private static final String NUMBER = "number";
    private static final int PAGE = 1_000;

    private final Documents documents;

    NumberCheck(Documents documents) {
        this.documents = documents;
    }

    /** Holds what these documents' numbers lead to against their account. */
    List<Finding> check(String seller, String account, List<Document> issued) {
        List<Finding> found = new ArrayList<>();
        for (int from = 0; from < issued.size(); from += PAGE) {
            List<String> numbers = issued.subList(from, Math.min(from + PAGE, issued.size())).stream()
                    .map(Document::number)
                    .toList();
            Map<String, String> accounts = documents.accountsOf(seller, numbers);
            for (String number : numbers) {
                String leadsTo = accounts.getOrDefault(number, "nothing");
                if (!leadsTo.equals(account)) {
                    found.add(new Finding(
                            number, NUMBER, "leads to %s, and the journal gives %s".formatted(leadsTo, account)));
                }
            }
        }
        return found;
    }

    /** Numbers of a seller that lead to accounts which have no such documents. */
    List<Disputed> stray(String seller, int limit) {
        List<Disputed> found = new ArrayList<>();
        documents
                .stray(seller, limit)
                .forEach((number, account) -> found.add(new Disputed(
                        account,
                        new Finding(
                                number, NUMBER, "leads to %s, where no such document is stored".formatted(account)))));
        return found;
    }
}
