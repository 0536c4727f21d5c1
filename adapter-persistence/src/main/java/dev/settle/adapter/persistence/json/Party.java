package dev.settle.adapter.persistence.json;

import dev.settle.domain.account.Account;
import dev.settle.domain.billing.AgreementStep;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.PolicyStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of a book that hardly ever changes: who pays, what was agreed, and policy of the account's own. */
public record Party(Account account, List<AgreementStep> agreements, List<PolicyStep> policies) {
    public static Party of(Book book) {
        return new Party(book.account(), List.copyOf(book.agreements().values()), book.policies());
    }

    /** By id, in the order they came. */
    public Map<String, AgreementStep> agreementsById() {
        Map<String, AgreementStep> byId = new LinkedHashMap<>();
        agreements.forEach(step -> byId.put(step.agreement().id(), step));
        return byId;
    }
}
