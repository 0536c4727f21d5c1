package dev.settle.application.invoicing;

import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.VerifyJournal.Disputed;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.application.invoicing.port.out.NumberSeries;
import dev.settle.application.invoicing.port.out.NumberSeries.Range;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.DocumentNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A document is found by its number alone, and a number that leads nowhere would be given again. */
final class NumberCheck {
    private static final String NUMBER = "number";
    private static final int PAGE = 1_000;

    private final Documents documents;
    private final NumberSeries series;

    NumberCheck(Documents documents, NumberSeries series) {
        this.documents = documents;
        this.series = series;
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

    /** Series that go on at a number which journals name; they would come to a stop over a document that is there. */
    List<Finding> movedBack(String seller, Map<String, Long> lastNamed) {
        List<Finding> found = new ArrayList<>();
        Map<String, Long> next = series.next(seller);
        lastNamed.forEach((name, last) -> {
            long first = next.getOrDefault(name, 1L);
            if (first <= last) {
                found.add(new Finding(
                        printed(name, first),
                        NUMBER,
                        "is to be given next, and journals name %s".formatted(printed(name, last))));
            }
        });
        return found;
    }

    /**
     * Numbers that a series has left out.
     *
     * @param told those of which more has been told already
     */
    List<Finding> leftOut(String seller, Set<String> told, int limit) {
        return series.lost(seller, limit).stream()
                .flatMap(lost -> without(lost, told).stream())
                .map(lost -> new Finding(
                        printed(lost.series(), lost.first()),
                        NUMBER,
                        lost.first() == lost.last()
                                ? "is no document's, and is not left to be given"
                                : "is no document's, nor is any up to %s, and none is left to be given"
                                        .formatted(printed(lost.series(), lost.last()))))
                .toList();
    }

    /** What is left of numbers that follow on one another when some are taken out. */
    private static List<Range> without(Range range, Set<String> told) {
        List<Range> left = new ArrayList<>();
        long first = range.first();
        for (long number : inOrder(range, told)) {
            if (first < number) {
                left.add(new Range(range.series(), first, number - 1));
            }
            first = number + 1;
        }
        if (first <= range.last()) {
            left.add(new Range(range.series(), first, range.last()));
        }
        return left;
    }

    private static List<Long> inOrder(Range range, Set<String> numbers) {
        return numbers.stream()
                .flatMap(number -> DocumentNumber.parse(number).stream())
                .filter(number -> number.series().equals(range.series()))
                .map(DocumentNumber::inSeries)
                .filter(number -> range.first() <= number && number <= range.last())
                .sorted()
                .toList();
    }

    private static String printed(String series, long number) {
        return new DocumentNumber(series, number).toString();
    }
}
