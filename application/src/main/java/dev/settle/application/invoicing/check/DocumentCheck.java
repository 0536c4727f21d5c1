package dev.settle.application.invoicing.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds one document against the entry that issued it and the facts before that. */
final class DocumentCheck {
    private final Node document;
    private final Node content;
    private final Fact entry;
    private final Node occasion;
    private final Policy policy;
    private final Issued issued;
    private final ForfeitCheck forfeits;
    private final Findings findings;
    private final Map<String, Views> views = new HashMap<>();

    DocumentCheck(Node document, Fact entry, Policy policy, Issued issued, Findings findings) {
        this.document = document;
        this.content = document.at("content");
        this.entry = entry;
        this.occasion = entry.what().at("occasion");
        this.policy = policy;
        this.issued = issued;
        this.forfeits = new ForfeitCheck(content, entry, policy, findings);
        this.findings = findings;
    }

    void run(boolean withHash) {
        findings.check(document, () -> checkIssue(withHash));
        content.at("lines")
                .each()
                .forEach(line -> line.find("subscription").ifPresent(one -> issued.note(one.text(), entry.seq())));
        Credits credits = new Credits(document.at("number").text(), issued.charges(), findings);
        int position = 0;
        for (Node line : content.at("lines").each()) {
            position++;
            long number = position;
            findings.check(line, () -> checkLine(line, number, credits));
        }
        findings.check(content, this::checkSums);
    }

    private void checkIssue(boolean withHash) {
        findings.same(document.at("occasion"), occasion.value());
        Optional<Node> named = entry.what().at("documents").each().stream()
                .filter(one ->
                        one.at("number").value().equals(document.at("number").value()))
                .findFirst();
        findings.unless(named.isPresent(), document.at("number"), "entry " + entry.seq() + " did not issue it");
        findings.unless(issued.take(document.at("number").text()), document.at("number"), "another document has it");
        findings.same(content.at("date"), occasion.at("day").value());
        named.ifPresent(one -> {
            findings.same(content.at("kind"), one.at("kind").value());
            findings.same(content.at("date"), one.at("date").value());
            if (withHash) {
                String hash = Contents.hash(document);
                findings.unless(
                        one.at("hash").value().equals(hash), document, "its content is not what the journal says");
            }
        });
    }

    private void checkLine(Node line, long number, Credits credits) {
        String formula = line.at("derivation").at("formula").text();
        findings.same(
                line.at("amount").at("currency"),
                content.at("total").at("currency").value());
        if (formula.equals("OWED") || formula.equals("CHANGE")) {
            checkTime(TimeLine.of(line, policy.account()), credits);
        } else if (formula.equals("SETUP_FEE") && line.find("corrects").isPresent()) {
            Views settled = views(line.at("subscription").text());
            new FeeBackCheck(line, occasion, policy, issued, findings).run(entry.seq(), settled);
        } else if (formula.equals("SETUP_FEE") || formula.equals("GIVEN")) {
            new NamedLineCheck(line, occasion, policy, issued, findings).run(entry.seq());
        } else if (ForfeitCheck.isForfeit(line)) {
            forfeits.check(line);
        } else {
            findings.add(line.at("derivation").at("formula").path(), "there is no formula " + formula);
        }
        if (line.at("amount").at("minor").number() > 0) {
            issued.charges().add(document.at("number").text(), number, line);
        }
    }

    private void checkTime(TimeLine line, Credits credits) {
        findings.unless(
                Set.of("ANCHOR", "CHANGE").contains(occasion.at("kind").text()),
                line.line(),
                "the occasion bills no time");
        line.checkArithmetic(findings);
        if (line.entries().isEmpty()) {
            findings.add(line.derivation().at("entries").path(), "names nothing that brought seats");
            return;
        }
        issued.sums().follow(line, document.at("number").text(), issued.charges(), findings);
        new PriceCheck(policy, findings).run(line);
        findings.same(line.line().at("period").at("to"), line.shownTo().toString());
        checkSeats(line);
        Optional<Fact> cause =
                line.isChange() ? policy.account().entry(line.entries().get(0)) : Optional.empty();
        credits.take(
                line,
                cause.map(Fact::isBackDated).orElse(false),
                cause.map(Fact::effective).orElse(LocalDate.MIN));
        if (line.isChange()) {
            issued.noteChange(line.subscription(), line.entries());
        }
        cause.ifPresent(fact -> findings.unless(
                issued.isFirst(line.subscription() + " " + fact.seq(), entry.seq()),
                line.derivation().at("entries"),
                "an earlier document settled it"));
    }

    /** One of the views that the occasion can have had must bear the line out. */
    private void checkSeats(TimeLine line) {
        List<Finding> first = List.of();
        Views views = views(line.subscription());
        Set<Set<Long>> before = views.before();
        LocalDate day = occasion.at("day").day();
        for (Set<Long> view : views.all(line.isChange() ? line.entries() : List.of())) {
            History known = policy.facts(line.subscription()).where(fact -> view.contains(fact.seq()));
            for (Takeovers plans : Takeovers.possible(known)) {
                Set<LocalDate> began = new FirstDays(policy, line.subscription(), plans, day).of(line, before);
                for (LocalDate from : began) {
                    Edges edges = new Edges(policy, line.subscription(), plans, from);
                    Findings own = new Findings(findings.document());
                    own.check(line.line(), () -> checkSeats(line, view, edges, before, began, own));
                    if (own.all().isEmpty()) {
                        return;
                    }
                    first = first.isEmpty() ? own.all() : first;
                }
            }
        }
        first.forEach(findings::add);
    }

    private Views views(String subscription) {
        return views.computeIfAbsent(
                subscription,
                first -> new Views(
                        policy,
                        subscription,
                        entry,
                        issued.billing(subscription),
                        issued.changes(subscription),
                        issued.settled(subscription)));
    }

    private void checkSeats(
            TimeLine line, Set<Long> view, Edges edges, Set<Set<Long>> before, Set<LocalDate> began, Findings own) {
        History all = policy.facts(line.subscription());
        History known = edges.known();
        own.unless(
                new Periods(known).has(line.served(), line.whole()),
                line.term().at("served"),
                "the subscription has no such billing period");
        own.unless(
                !line.served()
                        .from()
                        .isBefore(policy.opened(line.subscription()).effective()),
                line.term().at("served"),
                "the subscription had not begun");
        boolean inFull =
                line.isChange() && !line.answer("proration.midPeriodAdd").isEmpty();
        LocalDate first = inFull || !line.isByTime()
                ? line.served().to().minusDays(1)
                : line.printed().from();
        own.unless(!edges.from().isAfter(first), line.term().at("served"), "its billing clock had not started");
        AnswerCheck answers = new AnswerCheck(edges, own);
        String source = line.source(all, view);
        if (line.isChange()) {
            new ChangeCheck(
                            line,
                            edges,
                            known,
                            before,
                            began,
                            entries -> Lots.of(all, entries, line.source(all, entries)),
                            own)
                    .run(answers);
        } else {
            new CoverageCheck(line, edges, known, own).run(Lots.of(all, view, source), answers);
        }
    }

    private void checkSums() {
        Node total = content.at("total");
        String currency = total.at("currency").text();
        long sum = 0;
        for (Node line : content.at("lines").each()) {
            sum = Math.addExact(sum, line.at("amount").at("minor").number());
        }
        findings.same(total.at("minor"), sum);
        findings.same(content.at("creditUsed").at("currency"), currency);
        findings.same(content.at("due").at("currency"), currency);
        long used = Math.max(0, Math.min(sum, issued.credit(currency)));
        findings.same(content.at("creditUsed").at("minor"), used);
        findings.same(content.at("due").at("minor"), Math.max(0, sum) - used);
        issued.addCredit(currency, Math.max(0, -sum) - used);
        forfeits.checkSum(sum);
        checkKind(sum);
    }

    private void checkKind(long sum) {
        Node kind = content.at("kind");
        if (kind.text().equals("correction")) {
            boolean allBackDated = content.at("lines").each().stream()
                    .filter(line -> !ForfeitCheck.isForfeit(line))
                    .map(line -> line.at("derivation"))
                    .allMatch(derivation -> corrects(derivation)
                            && derivation.at("entries").each().stream()
                                    .allMatch(seq -> policy.account()
                                            .entry(seq.number())
                                            .filter(fact -> fact.isBackDated() || fact.is("AgreementAccepted"))
                                            .isPresent()));
            findings.unless(
                    allBackDated && occasion.at("kind").text().equals("CHANGE"), kind, "not every line corrects");
        } else {
            findings.same(kind, sum < 0 ? "credit-note" : "invoice");
        }
    }

    private static boolean corrects(Node derivation) {
        String formula = derivation.at("formula").text();
        return formula.equals("CHANGE")
                || formula.equals("SETUP_FEE") && derivation.at("after").text().equals("0");
    }
}
