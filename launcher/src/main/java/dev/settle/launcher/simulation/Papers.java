package dev.settle.launcher.simulation;

import dev.settle.application.Stores;
import dev.settle.application.billing.Done;
import dev.settle.application.policy.Parameters;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.launcher.scenario.ScenarioResult;
import dev.settle.launcher.scenario.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the documents that each step issued, and tells at the end when everything is due next. */
final class Papers {
    private static final int PAGE = 1_000;

    private final Stores stores;
    private final Stage stage;
    private final Map<String, Long> seen = new HashMap<>();

    Papers(Stores stores, Stage stage) {
        this.stores = stores;
        this.stage = stage;
    }

    /** What has been issued since the step before, account by account. */
    List<ScenarioResult.Document> issuedBy(Step step) {
        List<ScenarioResult.Document> issued = new ArrayList<>();
        stage.accounts()
                .forEach((name, account) ->
                        fresh(account).forEach(document -> issued.add(printed(step.number(), name, document))));
        return issued;
    }

    /** By subscription, of all accounts; where two accounts use one name, the later account's has its own before it. */
    Map<String, Optional<LocalDate>> next() {
        Map<String, Optional<LocalDate>> next = new LinkedHashMap<>();
        var seller = stores.sellers().read(stage.seller());
        var rules = new Rules(seller.seq(), seller.policies(), Parameters.INDEX);
        stage.accounts().forEach((name, account) -> {
            Book book = stores.books().read(account);
            book.subscriptions().keySet().forEach(id -> {
                String key = next.containsKey(id) ? name + "/" + id : id;
                next.put(key, Billing.nextDue(book, rules, id));
            });
        });
        return next;
    }

    /** What a review shows of an order on these subscriptions, on the day the order takes effect. */
    static ScenarioResult.Review review(Step step, List<String> ids, Done shown) {
        LocalDate day = step.effective().orElse(step.day());
        Map<String, Integer> seats = new LinkedHashMap<>();
        ids.forEach(id -> seats.put(id, shown.book().subscription(id).seatsOn(day, CountSource.PURCHASED)));
        var documents = shown.documents().stream().map(Document::content).toList();
        return new ScenarioResult.Review(
                step.number(),
                seats,
                documents.stream().map(Draft::total).reduce(Money::plus),
                documents.stream().map(Draft::due).reduce(Money::plus));
    }

    private List<Document> fresh(String account) {
        List<Document> fresh = new ArrayList<>();
        List<Document> page;
        do {
            page = stores.documents().list(account, seen.getOrDefault(account, 0L), PAGE);
            page.forEach(document -> seen.put(account, document.seq()));
            fresh.addAll(page);
        } while (page.size() == PAGE);
        return fresh;
    }

    private static ScenarioResult.Document printed(int step, String account, Document document) {
        var content = document.content();
        return new ScenarioResult.Document(
                step,
                account,
                document.number(),
                content.date(),
                content.kind().word(),
                content.total(),
                content.due(),
                content.lines().stream().map(Papers::printed).toList());
    }

    private static ScenarioResult.Line printed(DraftLine line) {
        return new ScenarioResult.Line(
                Optional.of(line.sku()),
                line.quantity(),
                line.period().map(Period::from),
                line.period().map(Period::to),
                line.amount(),
                line.corrects().map(Object::toString));
    }
}
